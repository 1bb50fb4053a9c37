import type { OrderGuard } from './guard.js';

/** Row 26: after the second rejection the unit must sign. */
export const MOST_REJECTED_RETURNS = 2;

export const unitMayStillReturn: OrderGuard = (order, actor) => {
  const rejections = order.rejectedReturns[actor.unitId ?? ''] ?? 0;
  return rejections < MOST_REJECTED_RETURNS
    ? undefined
    : { code: 'must-sign', params: { rejections } };
};
