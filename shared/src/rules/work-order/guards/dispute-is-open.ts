import { isInDispute } from '../dispute.js';
import type { OrderGuard } from './guard.js';

/** Row 27: there is something to rule on. */
export const disputeIsOpen: OrderGuard = (order) =>
  isInDispute(order) ? undefined : { code: 'no-dispute-open', params: {} };

/** Row 27: while the units' quarrel waits for its ruling, nobody dispatches past it. */
export const noDisputeIsOpen: OrderGuard = (order) =>
  isInDispute(order) ? { code: 'dispute-open', params: {} } : undefined;
