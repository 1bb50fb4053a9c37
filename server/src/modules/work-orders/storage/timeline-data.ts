import type { FactType, WorkOrder, WorkOrderFact } from '@hotline/shared';

import type { FactStep } from './order-change.js';

type DetailsOf<K extends FactType> = (
  fact: WorkOrderFact<K>,
  after: WorkOrder,
) => Record<string, unknown>;

/** What the timeline tells of a fact beside who and when. The words themselves stand elsewhere. */
const DETAILS: { readonly [K in FactType]: DetailsOf<K> } = {
  WorkOrderOpened: () => ({}),
  WorkOrderAnswered: () => ({}),
  WorkOrderSubmitted: () => ({}),
  PhoneTransferRecorded: ({ unitId, unitName, promisedAt }) => ({ unitId, unitName, promisedAt }),
  PhoneTransferFollowedUp: ({ solved }) => ({ solved }),
  WorkOrderReferred: ({ to }) => ({ to }),
  WorkOrderNotAccepted: ({ reason }) => ({ reason }),
  WorkOrderRecalled: ({ reason }) => ({ reason }),
  WorkOrderDispatched: ({ assignments, dues: { sign, handle } }) => ({
    assigned: assignments.map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
    signDueAt: sign.dueAt,
    handleDueAt: handle.dueAt,
    provisional: handle.provisional,
  }),
  AssignmentSigned: ({ assignmentId, late }, after) => ({ ...unitOf(after, assignmentId), late }),
  ReturnRequested: ({ assignmentId, requestId, reasonCode }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    reasonCode,
  }),
  ReturnApproved: ({ assignmentId, requestId }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
  }),
  ReturnRejected: ({ assignmentId, requestId, signDueAt }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    signDueAt,
  }),
  SignOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...unitOf(after, assignmentId),
    alarm: 'SIGN_EXPIRED',
    dueAt,
  }),
  DispatchOverdueMarked: ({ dueAt }) => ({ alarm: 'DISPATCH_EXPIRED', dueAt }),
  FollowUpOverdueMarked: ({ dueAt }) => ({ alarm: 'PHONE_FOLLOW_UP_EXPIRED', dueAt }),
  ReviewOverdueMarked: ({ dueAt }) => ({ alarm: 'RETURN_REVIEW_EXPIRED', dueAt }),
  DueCameNear: ({ alarm, dueAt }) => ({ alarm, dueAt }),
};

export function timelineData({ after, fact }: FactStep): Record<string, unknown> {
  return { round: roundOf(after, fact), ...detailsOf(fact, after) };
}

function detailsOf<K extends FactType>(
  fact: WorkOrderFact<K>,
  after: WorkOrder,
): Record<string, unknown> {
  return DETAILS[fact.type](fact, after);
}

/** A return or a recall ends the round before the one that it opens. */
function roundOf({ round }: WorkOrder, { type }: WorkOrderFact): number {
  return type === 'ReturnApproved' || type === 'WorkOrderRecalled' ? round - 1 : round;
}

function unitOf(order: WorkOrder, assignmentId: string): Record<string, unknown> {
  const assignment = order.assignments.find(({ id }) => id === assignmentId);
  if (!assignment) return {};
  const { unitId, unitName, role } = assignment;
  return { unitId, unitName, role };
}
