import type { Due } from '../../sla/due.js';
import type { Channel } from '../channel.js';
import type { IntakeForm } from '../intake-form.js';
import type { OtherOrder, SuggestionKind } from '../merging.js';
import type { NotAcceptedReason } from '../not-accepted-reason.js';
import type { ReferralChannel } from '../referral-channel.js';
import type { GivenCategory, GivenUnit } from './given.js';

interface Intake {
  readonly form: IntakeForm;
  readonly category: GivenCategory | null;
}

export interface IntakeCommands {
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
    /** Rows 12 and 13. */
    suggestion?: { kind: SuggestionKind; other: OtherOrder | null };
  };
  CONFIRM_SOLVED: { note: string };
  CONFIRM_UNSOLVED: { note: string; dispatchDue: Due };
  MARK_FOLLOW_UP_OVERDUE: object;
}
