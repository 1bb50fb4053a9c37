import type { Assignment } from '../assignment.js';
import type { AssignmentForwarding, ChainFacts } from '../facts/chain-facts.js';
import type { Handling } from '../handling.js';
import { subtreeOf } from '../sub-assignments.js';
import type { WorkOrder } from '../work-order.js';
import { changed, type ChangesOf } from './change-of.js';
import { filingLapsed } from './filing.js';
import { withoutExtension } from './handling.js';
import { reported } from './reported.js';
import { signedAssignments } from './signing.js';

export const CHANGES_OF_CHAIN: ChangesOf<keyof ChainFacts> = {
  SignedAndForwarded: (order, fact) => ({
    state: 'IN_PROGRESS',
    handling: filingLapsed(order.handling),
    assignments: withSub(signedAssignments(order, fact), fact),
  }),
  AssignmentForwarded: ({ assignments }, fact) => ({ assignments: withSub(assignments, fact) }),
  SubReturned: (order, { assignmentId }) => ended(order, assignmentId, 'RETURNED'),
  SubRecalled: (order, { assignmentId }) => ended(order, assignmentId, 'REVOKED'),
  SubReported: (order, { assignmentId, at, late }) => ({
    assignments: reported(order, assignmentId, { at, late }),
  }),
  SubSignOverdueMarked: (order, { assignmentId, dueAt }) => ({
    assignments: changed(order, assignmentId, { signOverdueAt: dueAt }),
  }),
};

function withSub(
  assignments: readonly Assignment[],
  { sub, assignmentId }: AssignmentForwarding,
): Assignment[] {
  const handedOver = sub.handler
    ? assignments.map((own) => (own.id === assignmentId ? { ...own, handler: false } : own))
    : assignments;
  return [...handedOver, sub];
}

/**
 * The unit and all below it have nothing to do with the order any more. Was it the handler, the one
 * that forwarded it handles again: what was drafted stays, a request for time was not the order's.
 */
function ended(
  order: WorkOrder,
  assignmentId: string,
  state: 'RETURNED' | 'REVOKED',
): Partial<WorkOrder> {
  const gone = order.assignments.find(({ id }) => id === assignmentId);
  const below = subtreeOf(order, assignmentId).map(({ id }) => id);
  return {
    assignments: order.assignments.map((assignment): Assignment => {
      if (assignment.id === assignmentId) return { ...assignment, state, handler: false };
      if (below.includes(assignment.id)) return { ...assignment, state: 'REVOKED' };
      const handlesAgain = gone?.handler === true && assignment.id === gone.parentId;
      return handlesAgain ? { ...assignment, handler: true } : assignment;
    }),
    handling: withoutItsExtension(order.handling, assignmentId),
  };
}

function withoutItsExtension(handling: Handling, assignmentId: string): Handling {
  const isIts = handling.openExtension?.assignmentId === assignmentId;
  return isIts ? withoutExtension(handling) : handling;
}
