import type { Due } from '../../sla/due.js';
import type { IntakeForm } from '../intake-form.js';
import type { GroupKind, GroupReply } from '../merging.js';

export interface MergingFacts {
  AppendedToExisting: { form: IntakeForm; intoId: string; intoNo: string; note: string };
  MatterAppended: { fromId: string; fromNo: string; note: string };
  WorkOrderMerged: { masterId: string; masterNo: string };
  MergeDeclined: { masterId: string; masterNo: string; reason: string };
  WorkOrderGrouped: { masterId: string; masterNo: string };
  MemberJoined: { memberId: string; memberNo: string; kind: GroupKind };
  RepeatConfirmed: { closedId: string; closedNo: string; told: string };
  RepeatDeclined: { closedId: string; closedNo: string; reason: string; dispatchDue: Due };
  RepeatReopened: { intoId: string; intoNo: string; reason: string };
  MasterClosed: { masterId: string; masterNo: string; reply: GroupReply; callbackDue: Due };
  WorkOrderSplit: { masterId: string; masterNo: string; reason: string; dispatchDue: Due };
}
