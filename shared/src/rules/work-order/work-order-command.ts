import type { OrderAlarmKind } from '../sla/alarms-of-order.js';
import type { Due } from '../sla/due.js';
import type { Channel } from './channel.js';
import type { IntakeForm } from './intake-form.js';
import type { NotAcceptedReason } from './not-accepted-reason.js';
import type { ReferralChannel } from './referral-channel.js';
import type { ReturnReason } from './return-reason.js';

/** What the catalogue says about the chosen category; null when it does not know the code. */
export interface GivenCategory {
  readonly code: string;
  readonly active: boolean;
  readonly requiredAttributes: readonly string[];
}

/** What the unit tree says about a chosen unit. */
export interface GivenUnit {
  readonly id: string;
  readonly name: string;
  /** Ids from the root down to the unit itself. */
  readonly chain: readonly string[];
  readonly active: boolean;
}

export interface GivenDues {
  readonly sign: Due;
  readonly handle: Due;
  readonly urgentContact: Due | null;
  readonly citizen: Due;
}

interface Intake {
  readonly form: IntakeForm;
  readonly category: GivenCategory | null;
}

/** What people ask of an order, by name; what was looked up for the decision comes along. */
export interface WorkOrderCommands {
  OPEN_DRAFT: { orderId: string; channel: Channel; callId: string | null; hasPhone: boolean };
  ANSWER: Intake & { answer: string };
  TRANSFER_BY_PHONE: Intake & {
    unit: GivenUnit | null;
    takenBy: string;
    takenAt: string;
    promise: string;
    promisedAt: string;
  };
  REFER: Intake & { to: ReferralChannel; told: string };
  REFUSE_TO_ACCEPT: Intake & { reason: NotAcceptedReason; told: string };
  SUBMIT: Intake & {
    orderId: string;
    channel: Channel;
    readBack: boolean;
    dispatchDue: Due;
  };
  CONFIRM_SOLVED: { note: string };
  CONFIRM_UNSOLVED: { note: string; dispatchDue: Due };
  DISPATCH: {
    /** Null: the tree does not know the id that was asked for. */
    lead: (GivenUnit & { assignmentId: string }) | null;
    co: readonly ((GivenUnit & { assignmentId: string }) | null)[];
    dues: GivenDues;
    note: string;
  };
  RECALL: { reason: string; dispatchDue: Due };
  SIGN: { assignmentId: string };
  SIGN_AS_CO: { assignmentId: string };
  REQUEST_RETURN: {
    requestId: string;
    assignmentId: string;
    reasonCode: ReturnReason;
    reasonText: string;
    basis: string;
    suggestedUnitId: string | null;
    reviewDue: Due;
  };
  APPROVE_RETURN: { requestId: string; reason: string; dispatchDue: Due };
  REJECT_RETURN: { requestId: string; reason: string };
  MARK_SIGN_OVERDUE: { assignmentId: string };
  MARK_DISPATCH_OVERDUE: object;
  MARK_FOLLOW_UP_OVERDUE: object;
  MARK_REVIEW_OVERDUE: object;
  REMIND: { alarm: OrderAlarmKind };
}

export type CommandType = keyof WorkOrderCommands;

export type WorkOrderCommand<K extends CommandType = CommandType> = {
  readonly [T in K]: { readonly type: T } & Readonly<WorkOrderCommands[T]>;
}[K];
