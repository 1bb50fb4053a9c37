import { leadOf } from '../work-order.js';
import type { OrderGuard } from './guard.js';

/** Row 13: until the reviewer has judged, it is nobody's to send on. */
export const repeatIsJudged: OrderGuard = ({ handling }) => {
  const { repeats } = handling.merging;
  return repeats
    ? { code: 'repeat-waits', params: { orderNo: repeats.orderNo, by: repeats.by } }
    : undefined;
};

export const repeatIsSuggested: OrderGuard = ({ handling }) =>
  handling.merging.repeats ? undefined : { code: 'no-repeat-suggested', params: {} };

export const mergeIsSuggested: OrderGuard = ({ handling }) =>
  handling.merging.suggested ? undefined : { code: 'no-merge-suggested', params: {} };

export const belongsToNoGroup: OrderGuard = ({ handling }) => {
  const { membership } = handling.merging;
  if (!membership) return undefined;
  const { masterNo, by, at } = membership;
  return { code: 'in-a-group', params: { masterNo, by, at } };
};

export const isMergedMember: OrderGuard = ({ handling }) =>
  handling.merging.membership?.kind === 'MERGED' ? undefined : { code: 'in-no-group', params: {} };

/** Row 44: a merged order has no unit of its own that could do it again; it is split off instead. */
export const hasOwnUnit: OrderGuard = (order) =>
  leadOf(order) ? undefined : { code: 'no-own-unit', params: {} };
