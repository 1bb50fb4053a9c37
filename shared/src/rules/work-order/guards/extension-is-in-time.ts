import { isOnTime } from '../../sla/due.js';
import { ownAssignment } from '../assignment.js';
import type { OrderGuard } from './guard.js';

/** G4: asked for inside the handling clock; its last instant is still in time (2.5). */
export const extensionIsInTime: OrderGuard = (order, actor, now) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  const inTime = own.handleOverdueAt === null && isOnTime(now, new Date(own.handleDueAt));
  return inTime ? undefined : { code: 'extension-too-late', params: { dueAt: own.handleDueAt } };
};
