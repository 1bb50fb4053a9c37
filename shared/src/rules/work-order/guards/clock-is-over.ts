import { isOnTime } from '../../sla/due.js';
import { alreadySigned } from '../already-signed.js';
import { type Assignment, liveAssignments } from '../assignment.js';
import type { AssignmentRole } from '../assignment-state.js';
import { handlingAssignments } from '../handling-due.js';
import type { OrderClockState } from '../order-clock.js';
import { isOfLead } from '../sub-assignments.js';
import type { WorkOrder } from '../work-order.js';
import type { Verdict } from '../work-order-refusal.js';
import type { InputGuard, OrderGuard } from './guard.js';
import { named } from './named.js';

/** I8: a clock is marked as broken once, and only while it runs. */
export function orderClockIsOver(
  clockOf: (order: WorkOrder) => OrderClockState | null | undefined,
): OrderGuard {
  return named('clockIsOver', ((order, _actor, now) => {
    const clock = clockOf(order);
    return clock ? isOver(clock.dueAt, clock.overdueAt, now) : notRunning;
  }) satisfies OrderGuard);
}

/** T-SIGN stands on the assignment; a pending return has stopped it. */
export const signClockIsOver: InputGuard<'MARK_SIGN_OVERDUE'> = (command, { order, now }) => {
  const named = order && signing(order, command.assignmentId, ['LEAD', 'CO']);
  if (!named) return notRunning;
  if (named.state === 'RETURN_REQUESTED') return { code: 'return-pending', params: {} };
  return alreadySigned(named) ?? isOver(named.signDueAt, named.signOverdueAt, now);
};

/** T-SUB-SIGN of a unit below. */
export const subSignClockIsOver: InputGuard<'MARK_SUB_SIGN_OVERDUE'> = (
  { assignmentId },
  { order, now },
) => {
  const named = order && signing(order, assignmentId, ['SUB']);
  if (!named) return notRunning;
  return alreadySigned(named) ?? isOver(named.signDueAt, named.signOverdueAt, now);
};

function signing(
  order: WorkOrder,
  assignmentId: string,
  roles: readonly AssignmentRole[],
): Assignment | undefined {
  return liveAssignments(order).find(({ id, role }) => id === assignmentId && roles.includes(role));
}

/** T-HANDLE stands on the assignment; it ends with the unit's report. */
export const handleClockIsOver: InputGuard<'MARK_HANDLE_OVERDUE'> = (command, { order, now }) => {
  const late = order && handlingAssignments(order).find(({ id }) => id === command.assignmentId);
  if (!late) return notRunning;
  // Whoever asked in time is not late before the ruling: an approval moves the due instant.
  if (order.handling.openExtension && isOfLead(order, late)) {
    return { code: 'extension-pending', params: {} };
  }
  return isOver(late.handleDueAt, late.handleOverdueAt, now);
};

/** T-EXT-REV or T-CLOSE-REV, of the step that the request is in. */
export const requestReviewIsOver: InputGuard<'MARK_REQUEST_REVIEW_OVERDUE'> = (
  { requestKind },
  { order, now },
) => {
  const clock =
    requestKind === 'EXTENSION'
      ? order?.handling.openExtension && order.handling.clocks['T-EXT-REV']
      : order?.handling.openClose && order.handling.clocks['T-CLOSE-REV'];
  return clock ? isOver(clock.dueAt, clock.overdueAt, now) : notRunning;
};

export const notRunning: Verdict = { code: 'clock-not-running', params: {} };

export function isOver(dueAt: string, markedAt: string | null, now: Date): Verdict {
  if (markedAt !== null) return { code: 'already-marked', params: { at: markedAt } };
  return isOnTime(now, new Date(dueAt)) ? { code: 'not-due-yet', params: { dueAt } } : undefined;
}
