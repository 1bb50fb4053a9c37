import { isOnTime } from '../../sla/due.js';
import { ownAssignment } from '../assignment.js';
import type { OrderGuard } from './guard.js';

/** G1: a return is asked for inside the sign clock; its last instant is still in time (2.5). */
export const returnIsInTime: OrderGuard = (order, actor, now) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  const inTime = own.signOverdueAt === null && isOnTime(now, new Date(own.signDueAt));
  return inTime ? undefined : { code: 'return-too-late', params: { dueAt: own.signDueAt } };
};
