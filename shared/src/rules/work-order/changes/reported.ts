import type { Assignment } from '../assignment.js';
import { wasForwardedInRework } from '../handling-due.js';
import type { WorkOrder } from '../work-order.js';
import { changed, clockBroken } from './change-of.js';

/**
 * A unit has reported. One that is late was late when it was due, whether or not the alarm was heard
 * before (I7); in a rework the clock is the order's, and broken by the LEAD's filing.
 */
export function reported(
  order: WorkOrder,
  assignmentId: string,
  { at, late }: { readonly at: string; readonly late: boolean },
): Assignment[] {
  return changed(order, assignmentId, {
    state: 'SUBMITTED',
    submittedAt: at,
    ...(late && missed(order, assignmentId)),
  });
}

function missed(order: WorkOrder, assignmentId: string): Partial<Assignment> {
  const assignment = order.assignments.find(({ id }) => id === assignmentId);
  const ownClock =
    order.state !== 'REWORK' || (assignment && wasForwardedInRework(order, assignment));
  return assignment && ownClock
    ? { handleOverdueAt: assignment.handleOverdueAt ?? assignment.handleDueAt }
    : {};
}

/** The order's handling, with its rework clock broken where the filing was late. */
export function handlingAfterFiling(order: WorkOrder, late: boolean): WorkOrder['handling'] {
  const clock = order.handling.clocks['T-REWORK'];
  const isMissed = late && order.state === 'REWORK' && clock?.overdueAt === null;
  return (isMissed && clockBroken(order, 'T-REWORK', clock.dueAt).handling) || order.handling;
}
