import { type Assignment, liveAssignments } from './assignment.js';
import { hasReported, wasBornLate } from './sub-assignments.js';
import { leadOf, type WorkOrder } from './work-order.js';
import type { WorkOrderState } from './work-order-state.js';

/** While the units have it: T-SIGN and T-HANDLE run, from the dispatch on. */
export const STATES_WITH_UNITS: readonly WorkOrderState[] = [
  'PENDING_SIGN',
  'RETURN_PENDING',
  'IN_PROGRESS',
];

/**
 * Units whose handling clock stands: they have not reported. A filed close stops it for all; in a
 * rework it stands for those units below that got an inner date of their own.
 */
export function handlingAssignments(order: WorkOrder): Assignment[] {
  const inRework = order.state === 'REWORK';
  if (!inRework && !STATES_WITH_UNITS.includes(order.state)) return [];
  return liveAssignments(order).filter(
    (assignment) =>
      !hasReported(assignment.state) &&
      !wasBornLate(assignment) &&
      (!inRework || wasForwardedInRework(order, assignment)),
  );
}

/** Until when the unit has to be done: with its part, or with the rework that was ruled. */
export function handlingDueOf(order: WorkOrder, assignment: Assignment): string {
  const { handleDueAt } = assignment;
  if (order.state !== 'REWORK' || wasForwardedInRework(order, assignment)) return handleDueAt;
  return order.handling.clocks['T-REWORK']?.dueAt ?? handleDueAt;
}

/** The due instant a filed close is measured by; undefined where none is filed. */
export function closeDueOf(order: WorkOrder): string | undefined {
  const { openClose, clocks } = order.handling;
  if (!openClose) return undefined;
  return openClose.from === 'REWORK' ? clocks['T-REWORK']?.dueAt : leadOf(order)?.handleDueAt;
}

/** A unit below that got its own date within the rework; the others go on by the rework's. */
export function wasForwardedInRework(
  { handling: { clocks } }: WorkOrder,
  { role, signStartedAt }: Assignment,
): boolean {
  const rework = clocks['T-REWORK'];
  return role === 'SUB' && rework !== undefined && signStartedAt >= rework.startedAt;
}
