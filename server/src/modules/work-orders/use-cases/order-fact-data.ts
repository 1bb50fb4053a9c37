import {
  type Assignment,
  type FactType,
  leadOf,
  liveAssignments,
  type OrderFactData,
  type WorkOrder,
  type WorkOrderFact,
} from '@hotline/shared';

import type { OutboxFact } from '../../../platform/outbox/outbox-fact.js';
import type { FactStep } from '../storage/order-change.js';

export function outboxFact(step: FactStep, orderNo: string | null): OutboxFact {
  const { after, fact } = step;
  return {
    aggregate: 'work-order',
    id: after.id,
    version: after.version,
    type: fact.type,
    data: orderFactData(step, orderNo),
  };
}

/** What leaves through the outbox: who is concerned and where the order stands, never its words. */
function orderFactData({ before, after, fact }: FactStep, orderNo: string | null): OrderFactData {
  const lead = leadOf(after);
  const unitIds = unitsOf(after);
  const hasMovedOn = before !== null && before.round !== after.round;
  return {
    orderNo,
    state: after.state,
    round: after.round,
    urgency: after.form.urgency,
    createdById: after.createdById,
    leadUnitId: lead?.unitId ?? null,
    unitIds,
    formerUnitIds: hasMovedOn ? unitsOf(before).filter((id) => !unitIds.includes(id)) : [],
    signDueAt: lead?.signDueAt ?? null,
    handleDueAt: lead?.handleDueAt ?? null,
    ...detailsOf(after, fact),
  };
}

function unitsOf(order: WorkOrder): string[] {
  return [...new Set(liveAssignments(order).flatMap(({ unitChain }) => unitChain))];
}

type DetailsOf<K extends FactType> = (
  fact: WorkOrderFact<K>,
  after: WorkOrder,
) => Partial<OrderFactData>;

const DETAILS: { readonly [K in FactType]?: DetailsOf<K> } = {
  WorkOrderDispatched: ({ assignments }) => ({
    assigned: assignments.map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
  }),
  AssignmentSigned: ({ assignmentId, late }, after) => ({
    ...concerned(after, assignmentId),
    late,
  }),
  SignOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...concerned(after, assignmentId),
    dueAt,
  }),
  DispatchOverdueMarked: ({ dueAt }) => ({ dueAt }),
  FollowUpOverdueMarked: ({ dueAt }) => ({ dueAt }),
  ReviewOverdueMarked: ({ dueAt }) => ({ dueAt }),
  DueCameNear: ({ alarm, dueAt }) => ({ alarm, dueAt }),
  ReturnRequested: ({ assignmentId }, after) => concerned(after, assignmentId),
  ReturnApproved: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    decision: 'APPROVED',
  }),
  ReturnRejected: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    decision: 'REJECTED',
  }),
};

function detailsOf<K extends FactType>(
  after: WorkOrder,
  fact: WorkOrderFact<K>,
): Partial<OrderFactData> {
  return DETAILS[fact.type]?.(fact, after) ?? {};
}

function concerned(order: WorkOrder, assignmentId: string): Partial<OrderFactData> {
  const assignment: Assignment | undefined = order.assignments.find(
    ({ id }) => id === assignmentId,
  );
  if (!assignment) return {};
  const { unitId, unitName, role } = assignment;
  return { assignmentId, unitId, unitName, role };
}
