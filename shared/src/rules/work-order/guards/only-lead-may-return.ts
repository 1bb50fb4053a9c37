import { ownAssignment } from '../assignment.js';
import type { OrderGuard } from './guard.js';

/** Row 22: the return is the LEAD unit's to ask for. */
export const onlyLeadMayReturn: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  return own.role === 'LEAD' ? undefined : { code: 'only-lead-may-return', params: {} };
};
