import { ownAssignment } from '../assignment.js';
import { isUnsigned } from '../assignment-state.js';
import type { OrderGuard } from './guard.js';

/** Row 38: a CO tells the LEAD what it did, once, and after its signature. */
export const coMayReport: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  if (own && isUnsigned(own.state)) return { code: 'sign-first', params: {} };
  if (own?.state !== 'SUBMITTED') return undefined;
  return { code: 'already-reported', params: { at: own.submittedAt ?? '' } };
};
