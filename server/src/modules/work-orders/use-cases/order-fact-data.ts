import {
  type Assignment,
  type FactType,
  firstJudgeOf,
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
  return {
    orderNo,
    state: after.state,
    round: after.round,
    urgency: after.form.urgency,
    createdById: after.createdById,
    leadUnitId: lead?.unitId ?? null,
    unitIds,
    formerUnitIds: before ? unitsOf(before).filter((id) => !unitIds.includes(id)) : [],
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
  WorkOrderDispatched: ({ assignments, ruling }) => ({
    assigned: assignments.map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
    ...(ruling && { disputed: true }),
  }),
  AssignmentSigned: ({ assignmentId, late }, after) => ({
    ...concerned(after, assignmentId),
    late,
  }),
  SignOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...concerned(after, assignmentId),
    dueAt,
  }),
  WorkOrderRecalled: ({ rulingDue }) => (rulingDue ? { disputed: true } : {}),
  DispatchOverdueMarked: ({ dueAt }) => ({ dueAt }),
  FollowUpOverdueMarked: ({ dueAt }) => ({ dueAt }),
  ReviewOverdueMarked: ({ dueAt }) => ({ dueAt }),
  DueCameNear: ({ alarm, dueAt }) => ({ alarm, dueAt }),
  ReturnRequested: ({ assignmentId }, after) => concerned(after, assignmentId),
  ReturnApproved: ({ assignmentId, rulingDue }, after) => ({
    ...concerned(after, assignmentId),
    decision: 'APPROVED',
    ...(rulingDue && { disputed: true }),
  }),
  ReturnRejected: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    decision: 'REJECTED',
  }),
  InfoOverdueMarked: ({ dueAt }) => ({ dueAt }),
  RulingOverdueMarked: ({ dueAt }) => ({ dueAt }),
  ContactRecorded: ({ assignmentId }, after) => concerned(after, assignmentId),
  CoReported: ({ assignmentId, late }, after) => ({ ...concerned(after, assignmentId), late }),
  ExtensionRequested: ({ assignmentId }, after) => asked(after, assignmentId, 'EXTENSION'),
  ExtensionApprovedByUnit: ({ assignmentId }, after) => asked(after, assignmentId, 'EXTENSION'),
  ExtensionApproved: ({ assignmentId }, after) => ({
    ...asked(after, assignmentId, 'EXTENSION'),
    decision: 'APPROVED',
  }),
  ExtensionRejected: ({ assignmentId }, after) => ({
    ...asked(after, assignmentId, 'EXTENSION'),
    decision: 'REJECTED',
  }),
  CloseDrafted: ({ assignmentId }, after) => concerned(after, assignmentId),
  CloseDraftSentBack: ({ assignmentId }, after) => concerned(after, assignmentId),
  CloseFiled: ({ assignmentId, late }, after) => ({ ...asked(after, assignmentId, 'CLOSE'), late }),
  CloseApprovedByUnit: ({ assignmentId }, after) => asked(after, assignmentId, 'CLOSE'),
  CloseApproved: ({ assignmentId }, after) => ({
    ...asked(after, assignmentId, 'CLOSE'),
    decision: 'APPROVED',
  }),
  CloseRejected: ({ assignmentId }, after) => ({
    ...asked(after, assignmentId, 'CLOSE'),
    decision: 'REJECTED',
  }),
  HandleOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...concerned(after, assignmentId),
    dueAt,
  }),
  UrgentContactOverdueMarked: ({ dueAt }, after) => ({ ...ofLead(after), dueAt }),
  RequestReviewOverdueMarked: ({ assignmentId, requestKind, dueAt }, after) => ({
    ...asked(after, assignmentId, requestKind),
    dueAt,
  }),
  ReworkRuled: ({ reworkDue }, after) => ({ ...ofLead(after), dueAt: reworkDue.dueAt }),
  CallbackOverdueMarked: ({ dueAt }) => ({ dueAt }),
  JudgeOverdueMarked: ({ dueAt }) => ({ dueAt }),
  ReworkOverdueMarked: ({ dueAt }, after) => ({ ...ofLead(after), dueAt }),
};

function detailsOf<K extends FactType>(
  after: WorkOrder,
  fact: WorkOrderFact<K>,
): Partial<OrderFactData> {
  return DETAILS[fact.type]?.(fact, after) ?? {};
}

/** A request, with the unit above while the first step is its. */
function asked(
  order: WorkOrder,
  assignmentId: string,
  requestKind: 'EXTENSION' | 'CLOSE',
): Partial<OrderFactData> {
  const { openExtension, openClose } = order.handling;
  const open = requestKind === 'EXTENSION' ? openExtension : openClose;
  const assignment = order.assignments.find(({ id }) => id === assignmentId);
  const judge = open?.step === 'UNIT' && assignment ? firstJudgeOf(assignment) : null;
  return {
    ...concerned(order, assignmentId),
    requestKind,
    ...(judge !== null && { firstJudgeUnitId: judge }),
  };
}

function ofLead(order: WorkOrder): Partial<OrderFactData> {
  return concerned(order, leadOf(order)?.id ?? null);
}

function concerned(order: WorkOrder, assignmentId: string | null): Partial<OrderFactData> {
  const assignment: Assignment | undefined = order.assignments.find(
    ({ id }) => id === assignmentId,
  );
  if (!assignment) return {};
  const { unitId, unitName, role } = assignment;
  return { assignmentId: assignment.id, unitId, unitName, role };
}
