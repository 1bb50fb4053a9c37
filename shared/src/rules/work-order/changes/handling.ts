import type { Assignment } from '../assignment.js';
import type { HandlingFacts } from '../facts/handling-facts.js';
import type { Handling } from '../handling.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import { changed, type ChangesOf, clockBroken, withClock, withoutClock } from './change-of.js';
import { reported } from './reported.js';

export const CHANGES_OF_HANDLING: ChangesOf<keyof HandlingFacts> = {
  ContactRecorded: ({ handling }, { reached }) => ({
    handling: {
      ...handling,
      ...(reached && urgentContactMade(handling)),
      contacts: {
        reached: handling.contacts.reached + (reached ? 1 : 0),
        failed: handling.contacts.failed + (reached ? 0 : 1),
      },
    },
  }),
  WorkOrderUrged: ({ handling }) => ({
    handling: { ...handling, urgeCount: handling.urgeCount + 1 },
  }),
  CoReported: (order, { assignmentId, at, late }) => ({
    assignments: reported(order, assignmentId, { at, late }),
  }),
  ExtensionRequested: ({ handling }, { requestId, assignmentId, days, at, step, reviewDue }) => ({
    handling: {
      ...handling,
      ...withClock(handling, 'T-EXT-REV', at, reviewDue),
      openExtension: { id: requestId, assignmentId, days, filedAt: at, step },
    },
  }),
  ExtensionApprovedByUnit: ({ handling }, { at, reviewDue }) => ({
    handling: {
      ...handling,
      ...withClock(handling, 'T-EXT-REV', at, reviewDue),
      openExtension: handling.openExtension && { ...handling.openExtension, step: 'CITY' },
    },
  }),
  ExtensionApproved: (order, fact) => ({
    assignments: extendedAssignments(order, fact),
    handling: {
      ...withoutExtension(order.handling),
      approvedExtensions: order.handling.approvedExtensions + 1,
    },
  }),
  ExtensionRejected: ({ handling }) => ({ handling: withoutExtension(handling) }),
  HandleOverdueMarked: (order, { assignmentId, dueAt }) => ({
    assignments: changed(order, assignmentId, { handleOverdueAt: dueAt }),
  }),
  UrgentContactOverdueMarked: (order, { dueAt }) => clockBroken(order, 'T-URGENT-CONTACT', dueAt),
  RequestReviewOverdueMarked: (order, { requestKind, dueAt }) =>
    clockBroken(order, requestKind === 'EXTENSION' ? 'T-EXT-REV' : 'T-CLOSE-REV', dueAt),
};

/** The LEAD's date, and with it those of the units below it. */
function extendedAssignments(
  order: WorkOrder,
  { newDue, inner }: WorkOrderFact<'ExtensionApproved'>,
): Assignment[] {
  const innerDues = new Map(inner.map((sub) => [sub.assignmentId, sub.newDue.dueAt]));
  return order.assignments.map((assignment) => {
    const isLead = assignment.round === order.round && assignment.role === 'LEAD';
    const handleDueAt = isLead ? newDue.dueAt : innerDues.get(assignment.id);
    return handleDueAt === undefined ? assignment : { ...assignment, handleDueAt };
  });
}

export function withoutExtension(handling: Handling): Handling {
  return { ...handling, ...withoutClock(handling, 'T-EXT-REV'), openExtension: null };
}

/** The clock stops; the mark of one that was broken stays (I7). */
function urgentContactMade(handling: Handling): Partial<Handling> {
  const clock = handling.clocks['T-URGENT-CONTACT'];
  return clock?.overdueAt === null ? withoutClock(handling, 'T-URGENT-CONTACT') : {};
}
