import { isOnTime } from '../../sla/due.js';
import { ownAssignment } from '../assignment.js';
import { receiptDueAt, unreceivedAssignments } from '../delivery.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** The first look counts, and only a look of the unit's own people. */
export const receiptIsOpen: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  return own.receivedAt === null
    ? undefined
    : { code: 'already-received', params: { at: own.receivedAt } };
};

/** A unit is missed once, while it neither looked nor signed (I8). */
export const receiptIsOver: InputGuard<'MARK_UNRECEIVED'> = ({ assignmentId }, { order, now }) => {
  const missed = order && unreceivedAssignments(order).find(({ id }) => id === assignmentId);
  if (!missed) return { code: 'clock-not-running', params: {} };
  const dueAt = receiptDueAt(missed);
  return isOnTime(now, new Date(dueAt)) ? { code: 'not-due-yet', params: { dueAt } } : undefined;
};
