import type { Due } from '../../sla/due.js';
import type { IntakeForm } from '../intake-form.js';
import type { GroupKind, GroupReply, LastMember, OtherOrder } from '../merging.js';

/** `other` is null where no order has the id that was asked for. */
interface Compared {
  readonly other: OtherOrder | null;
}

export interface MergingCommands {
  /** Row 11: the draft goes into the requester's own open order. */
  APPEND_TO_EXISTING: Compared & { form: IntakeForm; note: string };
  /** Row 11, the other side. */
  TAKE_APPENDED: { fromId: string; fromNo: string; note: string };
  /** Row 12; `lastMember` of the order that is to follow. */
  MERGE: Compared & { personalBenefit: boolean; lastMember: LastMember };
  DECLINE_MERGE: { reason: string };
  /** G10: known together, each answered by itself. */
  GROUP: Compared & { lastMember: LastMember };
  /** Rows 11 and 12, the master's side. */
  TAKE_MEMBER: { memberId: string; memberNo: string; kind: GroupKind };
  /** Row 13. */
  CONFIRM_REPEATED: { told: string };
  DECLINE_REPEATED: { reason: string; dispatchDue: Due };
  /** Row 13: new facts; the closed order is opened again and takes this one in. */
  REOPEN_REPEATED: Compared & { reason: string };
  /** Row 57. */
  FOLLOW_MASTER: { reply: GroupReply; callbackDue: Due };
  /** Row 58. */
  SPLIT_FROM_GROUP: { reason: string; dispatchDue: Due };
  /** The master ended without an answer. */
  RELEASE_MEMBER: { dispatchDue: Due };
}
