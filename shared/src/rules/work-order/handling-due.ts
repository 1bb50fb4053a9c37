import { type Assignment, liveAssignments } from './assignment.js';
import type { WorkOrder } from './work-order.js';
import type { WorkOrderState } from './work-order-state.js';

/** While the units have it: T-SIGN and T-HANDLE run, from the dispatch on. */
export const STATES_WITH_UNITS: readonly WorkOrderState[] = [
  'PENDING_SIGN',
  'RETURN_PENDING',
  'IN_PROGRESS',
];

/** Units whose handling clock stands: they have not reported. A filed close stops it for all. */
export function handlingAssignments(order: WorkOrder): Assignment[] {
  if (!STATES_WITH_UNITS.includes(order.state)) return [];
  return liveAssignments(order).filter(
    ({ state }) => state !== 'SUBMITTED' && state !== 'ACCEPTED',
  );
}

/** Until when the unit has to be done: with its part, or with the rework that was ruled. */
export function handlingDueOf({ state, handling }: WorkOrder, { handleDueAt }: Assignment): string {
  return state === 'REWORK' ? (handling.clocks['T-REWORK']?.dueAt ?? handleDueAt) : handleDueAt;
}
