import { type Assignment, liveAssignments } from './assignment.js';
import type { WorkOrder } from './work-order.js';

type Round = Pick<WorkOrder, 'round' | 'assignments'>;

/** The live assignments that were forwarded from this one, and from those again. */
export function subtreeOf(order: Round, assignmentId: string): Assignment[] {
  const live = liveAssignments(order);
  const below = (id: string): Assignment[] =>
    live.filter(({ parentId }) => parentId === id).flatMap((sub) => [sub, ...below(sub.id)]);
  return below(assignmentId);
}

/** Units below that were asked and have not reported; who handles the order closes it instead. */
export function outstandingSubs(order: Round, parentIds: readonly string[]): Assignment[] {
  return liveAssignments(order).filter(
    ({ parentId, handler, state }) =>
      parentId !== null && parentIds.includes(parentId) && !handler && !hasReported(state),
  );
}

export function hasReported(state: Assignment['state']): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

/** The LEAD's part of the order, down to the last unit: what an extension moves. */
export function isOfLead(order: Round, { id }: Pick<Assignment, 'id'>): boolean {
  const lead = liveAssignments(order).find(({ role }) => role === 'LEAD');
  return (
    lead !== undefined && (lead.id === id || subtreeOf(order, lead.id).some((sub) => sub.id === id))
  );
}

/** It was forwarded when the outer time was over already: being late is not this unit's. */
export function wasBornLate({ role, handleDueAt, signStartedAt }: Assignment): boolean {
  return role === 'SUB' && handleDueAt <= signStartedAt;
}
