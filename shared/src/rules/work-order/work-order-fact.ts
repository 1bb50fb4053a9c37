import type { OrderAlarmKind } from '../sla/alarms-of-order.js';
import type { Due } from '../sla/due.js';
import type { Assignment } from './assignment.js';
import type { Channel } from './channel.js';
import type { IntakeForm } from './intake-form.js';
import type { NotAcceptedReason } from './not-accepted-reason.js';
import type { ReferralChannel } from './referral-channel.js';
import type { ReturnReason } from './return-reason.js';
import type { GivenDues } from './work-order-command.js';

/** What happened to an order, in the past tense. Instants: ISO 8601, UTC. */
export interface WorkOrderFacts {
  WorkOrderOpened: { orderId: string; channel: Channel; callId: string | null; hasPhone: boolean };
  WorkOrderAnswered: { form: IntakeForm; answer: string };
  PhoneTransferRecorded: {
    form: IntakeForm;
    unitId: string;
    unitName: string;
    takenBy: string;
    takenAt: string;
    promise: string;
    promisedAt: string;
  };
  PhoneTransferFollowedUp: { solved: boolean; note: string; dispatchDue: Due | null };
  WorkOrderReferred: { form: IntakeForm; to: ReferralChannel; told: string };
  WorkOrderNotAccepted: { form: IntakeForm; reason: NotAcceptedReason; told: string };
  WorkOrderSubmitted: {
    orderId: string;
    channel: Channel;
    form: IntakeForm;
    readBack: boolean;
    dispatchDue: Due;
  };
  WorkOrderDispatched: {
    round: number;
    assignments: readonly Assignment[];
    dues: GivenDues;
    note: string;
  };
  WorkOrderRecalled: { reason: string; dispatchDue: Due };
  AssignmentSigned: { assignmentId: string; late: boolean };
  ReturnRequested: {
    requestId: string;
    assignmentId: string;
    unitId: string;
    reasonCode: ReturnReason;
    reasonText: string;
    basis: string;
    suggestedUnitId: string | null;
    reviewDue: Due;
  };
  ReturnApproved: { requestId: string; assignmentId: string; reason: string; dispatchDue: Due };
  ReturnRejected: {
    requestId: string;
    assignmentId: string;
    unitId: string;
    reason: string;
    /** The sign clock after the pause: what was left of it, at least two hours. */
    signDueAt: string;
  };
  SignOverdueMarked: { assignmentId: string; dueAt: string };
  DispatchOverdueMarked: { dueAt: string };
  FollowUpOverdueMarked: { dueAt: string };
  ReviewOverdueMarked: { dueAt: string };
  DueCameNear: { alarm: OrderAlarmKind; dueAt: string };
}

export type FactType = keyof WorkOrderFacts;

export type WorkOrderFact<K extends FactType = FactType> = {
  readonly [T in K]: {
    readonly type: T;
    readonly at: string;
    readonly by: { readonly id: string; readonly name: string };
  } & Readonly<WorkOrderFacts[T]>;
}[K];
