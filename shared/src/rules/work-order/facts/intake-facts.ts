import type { Due } from '../../sla/due.js';
import type { Channel } from '../channel.js';
import type { IntakeForm } from '../intake-form.js';
import type { SuggestionKind } from '../merging.js';
import type { NotAcceptedReason } from '../not-accepted-reason.js';
import type { ReferralChannel } from '../referral-channel.js';

export interface IntakeFacts {
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
    suggestion?: { kind: SuggestionKind; orderId: string; orderNo: string };
  };
  FollowUpOverdueMarked: { dueAt: string };
}
