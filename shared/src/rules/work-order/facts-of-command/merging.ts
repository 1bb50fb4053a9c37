import type { MergingCommands } from '../commands/merging-commands.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_MERGING: FactsOf<keyof MergingCommands> = {
  APPEND_TO_EXISTING: ({ form, other, note }) =>
    other
      ? { type: 'AppendedToExisting', form, intoId: other.id, intoNo: other.orderNo, note }
      : undefined,
  TAKE_APPENDED: ({ fromId, fromNo, note }) => ({ type: 'MatterAppended', fromId, fromNo, note }),
  MERGE: ({ other }) =>
    other ? { type: 'WorkOrderMerged', masterId: other.id, masterNo: other.orderNo } : undefined,
  DECLINE_MERGE: ({ reason }, { order }) => {
    const suggested = order?.handling.merging.suggested;
    if (!suggested) return undefined;
    const { orderId: masterId, orderNo: masterNo } = suggested;
    return { type: 'MergeDeclined', masterId, masterNo, reason };
  },
  GROUP: ({ other }) =>
    other ? { type: 'WorkOrderGrouped', masterId: other.id, masterNo: other.orderNo } : undefined,
  TAKE_MEMBER: ({ memberId, memberNo, kind }) => ({
    type: 'MemberJoined',
    memberId,
    memberNo,
    kind,
  }),
  CONFIRM_REPEATED: ({ told }, { order }) => {
    const repeats = order?.handling.merging.repeats;
    if (!repeats) return undefined;
    const { orderId: closedId, orderNo: closedNo } = repeats;
    return { type: 'RepeatConfirmed', closedId, closedNo, told };
  },
  DECLINE_REPEATED: ({ reason, dispatchDue }, { order }) => {
    const repeats = order?.handling.merging.repeats;
    if (!repeats) return undefined;
    const { orderId: closedId, orderNo: closedNo } = repeats;
    return { type: 'RepeatDeclined', closedId, closedNo, reason, dispatchDue };
  },
  REOPEN_REPEATED: ({ other, reason }) =>
    other ? { type: 'RepeatReopened', intoId: other.id, intoNo: other.orderNo, reason } : undefined,
  FOLLOW_MASTER: ({ reply, callbackDue }, { order }) => {
    const membership = order?.handling.merging.membership;
    if (!membership) return undefined;
    const { masterId, masterNo } = membership;
    return { type: 'MasterClosed', masterId, masterNo, reply, callbackDue };
  },
  SPLIT_FROM_GROUP: ({ reason, dispatchDue }, { order }) => {
    const membership = order?.handling.merging.membership;
    if (!membership) return undefined;
    const { masterId, masterNo } = membership;
    return { type: 'WorkOrderSplit', masterId, masterNo, reason, dispatchDue };
  },
  RELEASE_MEMBER: ({ dispatchDue }, { order }) => {
    const membership = order?.handling.merging.membership;
    if (!membership) return undefined;
    const { masterId, masterNo } = membership;
    return { type: 'WorkOrderSplit', masterId, masterNo, reason: '', dispatchDue };
  },
};
