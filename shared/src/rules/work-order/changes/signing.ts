import type { Assignment } from '../assignment.js';
import type { SigningFacts } from '../facts/signing-facts.js';
import { broken, started } from '../order-clock.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import { changed, type ChangesOf, endedRound, seen } from './change-of.js';
import { nextRoundOrDispute } from './disputes.js';
import { filingLapsed } from './filing.js';

export const CHANGES_OF_SIGNING: ChangesOf<keyof SigningFacts> = {
  AssignmentSigned: (order, fact) => ({
    ...(isLead(order, fact.assignmentId) && {
      state: 'IN_PROGRESS',
      handling: filingLapsed(order.handling),
    }),
    assignments: signedAssignments(order, fact),
  }),
  ReturnRequested: (order, { requestId, assignmentId, unitId, at, reviewDue, missign }) => ({
    state: 'RETURN_PENDING',
    assignments: changed(order, assignmentId, {
      ...seen(order, assignmentId, at),
      state: 'RETURN_REQUESTED',
      ...(missign && { missignedAt: at }),
    }),
    reviewClock: started(at, reviewDue),
    openReturn: { id: requestId, assignmentId, unitId, filedAt: at, missign },
    handling: filingLapsed(order.handling),
  }),
  ReturnApproved: (order, { assignmentId, at, dispatchDue, rulingDue }) => ({
    ...nextRoundOrDispute(order, at, dispatchDue, rulingDue),
    hopCount: order.hopCount + 1,
    reviewClock: null,
    openReturn: null,
    assignments: endedRound(order, ({ id }) => (id === assignmentId ? 'RETURNED' : 'REVOKED')),
  }),
  ReturnRejected: (order, { assignmentId, unitId, at, signDueAt, missign }) => ({
    state: missign ? 'IN_PROGRESS' : 'PENDING_SIGN',
    reviewClock: null,
    openReturn: null,
    assignments: changed(
      order,
      assignmentId,
      missign ? { state: 'SIGNED' } : { state: 'DISPATCHED', signStartedAt: at, signDueAt },
    ),
    rejectedReturns: {
      ...order.rejectedReturns,
      [unitId]: (order.rejectedReturns[unitId] ?? 0) + 1,
    },
  }),
  // A breach happened when it was due, however late the alarm was heard (CAL-18).
  SignOverdueMarked: (order, { assignmentId, dueAt }) => ({
    assignments: changed(order, assignmentId, { signOverdueAt: dueAt }),
  }),
  ReviewOverdueMarked: ({ reviewClock }, { dueAt }) => ({
    reviewClock: reviewClock && broken(reviewClock, dueAt),
  }),
};

export function signedAssignments(
  order: WorkOrder,
  { assignmentId, at, by, late }: WorkOrderFact<'AssignmentSigned' | 'SignedAndForwarded'>,
): Assignment[] {
  return changed(order, assignmentId, {
    ...seen(order, assignmentId, at),
    state: 'SIGNED',
    signedAt: at,
    signedByName: by.name,
    ...(late && missed(order, assignmentId)),
  });
}

/** Late is late, whether or not the alarm was heard before (I7). */
function missed({ assignments }: WorkOrder, assignmentId: string): Partial<Assignment> {
  const own = assignments.find(({ id }) => id === assignmentId);
  return own ? { signOverdueAt: own.signOverdueAt ?? own.signDueAt } : {};
}

function isLead(order: WorkOrder, assignmentId: string): boolean {
  return order.assignments.some(({ id, role }) => id === assignmentId && role === 'LEAD');
}
