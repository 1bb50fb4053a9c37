import { isOnTime } from '../../sla/due.js';
import { alreadySigned } from '../already-signed.js';
import { liveAssignments } from '../assignment.js';
import { handlingAssignments } from '../handling-due.js';
import type { OrderClockState } from '../order-clock.js';
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
  const named = order && liveAssignments(order).find(({ id }) => id === command.assignmentId);
  if (!named) return notRunning;
  if (named.state === 'RETURN_REQUESTED') return { code: 'return-pending', params: {} };
  return alreadySigned(named) ?? isOver(named.signDueAt, named.signOverdueAt, now);
};

/** T-HANDLE stands on the assignment; it ends with the unit's report. */
export const handleClockIsOver: InputGuard<'MARK_HANDLE_OVERDUE'> = (command, { order, now }) => {
  const late = order && handlingAssignments(order).find(({ id }) => id === command.assignmentId);
  if (!late) return notRunning;
  // Whoever asked in time is not late before the ruling: an approval moves the due instant.
  if (order.handling.openExtension?.assignmentId === late.id) {
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

const notRunning: Verdict = { code: 'clock-not-running', params: {} };

function isOver(dueAt: string, markedAt: string | null, now: Date): Verdict {
  if (markedAt !== null) return { code: 'already-marked', params: { at: markedAt } };
  return isOnTime(now, new Date(dueAt)) ? { code: 'not-due-yet', params: { dueAt } } : undefined;
}
