import { type Assignment, liveAssignments } from './assignment.js';
import { hasReported, outstandingSubs } from './sub-assignments.js';
import type { WorkOrder } from './work-order.js';

/** Whose report the close waits for: the CO units, and the units below the LEAD and its handler. */
export function awaitedUnits(order: Pick<WorkOrder, 'round' | 'assignments'>): Assignment[] {
  const live = liveAssignments(order);
  const closing = live.filter(({ role, handler }) => role === 'LEAD' || handler);
  return [
    ...live.filter(({ role, state }) => role === 'CO' && !hasReported(state)),
    ...outstandingSubs(
      order,
      closing.map(({ id }) => id),
    ),
  ];
}
