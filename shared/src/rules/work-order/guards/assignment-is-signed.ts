import { ownAssignment } from '../assignment.js';
import type { OrderGuard } from './guard.js';

/** Who has not taken an order has nothing to tell of it. */
export const assignmentIsSigned: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  return own.signedAt === null ? { code: 'sign-first', params: {} } : undefined;
};
