import { bindingRuling } from '../dispute.js';
import type { OrderGuard } from './guard.js';

/** Row 27: a ruling makes the return impossible, also for who signed by mistake. */
export const rulingLeavesReturn: OrderGuard = (order) => {
  const ruling = bindingRuling(order);
  return ruling ? { code: 'ruling-binds', params: { by: ruling.by, at: ruling.at } } : undefined;
};
