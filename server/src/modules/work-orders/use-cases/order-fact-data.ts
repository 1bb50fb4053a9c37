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
  WorkOrderSubmitted: ({ suggestion }) =>
    suggestion?.kind === 'REPEATED' ? { repeats: true } : {},
  WorkOrderDispatched: ({ assignments, ruling }) => ({
    assigned: assignments.map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
    ...(ruling && { disputed: true }),
  }),
  AssignmentSigned: ({ assignmentId, late }, after) => ({
    ...concerned(after, assignmentId),
    late,
    // The question that this signature has answered stood before the reviewer.
    ...(after.handling.filing?.state === 'LAPSED' &&
      after.handling.filing.assignmentId === assignmentId && { requestKind: 'FILING' as const }),
  }),
  SignedAndForwarded: ({ sub }, after) => concerned(after, sub.id),
  AssignmentForwarded: ({ sub }, after) => concerned(after, sub.id),
  SubReturned: ({ assignmentId }, after) => concerned(after, assignmentId),
  SubRecalled: ({ assignmentId }, after) => concerned(after, assignmentId),
  SubReported: ({ assignmentId, late }, after) => ({ ...concerned(after, assignmentId), late }),
  SubSignOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...concerned(after, assignmentId),
    dueAt,
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
  Escalated: ({ assignmentId, dueAt }, after) => ({
    ...(assignmentId === null ? ofLead(after) : concerned(after, assignmentId)),
    dueAt,
  }),
  ReturnRequested: ({ assignmentId }, after) => concerned(after, assignmentId),
  DisputeFiled: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    requestKind: 'FILING',
  }),
  FilingAcknowledged: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    requestKind: 'FILING',
    decision: 'APPROVED',
  }),
  FilingRefused: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    requestKind: 'FILING',
    decision: 'REJECTED',
  }),
  HelpRequested: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    requestKind: 'HELP',
  }),
  CoAdded: ({ assignmentId }, after) => concerned(after, assignmentId),
  HelpDeclined: ({ assignmentId }, after) => ({
    ...concerned(after, assignmentId),
    requestKind: 'HELP',
    decision: 'REJECTED',
  }),
  AssignmentReceived: ({ assignmentId }, after) => concerned(after, assignmentId),
  UnreceivedMarked: ({ assignmentId, dueAt }, after) => ({
    ...concerned(after, assignmentId),
    dueAt,
  }),
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
  FileAttached: ({ assignmentId }, after) => concerned(after, assignmentId),
  FileRemoved: ({ assignmentId }, after) => concerned(after, assignmentId),
  ProgressRecorded: ({ assignmentId }, after) => concerned(after, assignmentId),
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
  SupervisionIssued: asSupervised,
  DissatisfactionEscalated: asSupervised,
  SupervisionReported: ({ supervisionId }, after) => unitSupervised(after, supervisionId),
  SupervisionLifted: ({ supervisionId }, after) => unitSupervised(after, supervisionId),
  SupervisionOverdueMarked: ({ supervisionId, dueAt }, after) => ({
    ...unitSupervised(after, supervisionId),
    dueAt,
  }),
  InstructionRecorded: ({ dueAt }, after) => ({
    ...ofLead(after),
    ...(dueAt !== null && { dueAt }),
  }),
  InstructionRemoved: (_, after) => ofLead(after),
  InstructionOverdueMarked: ({ dueAt }, after) => ({ ...ofLead(after), dueAt }),
  FollowUpOpened: ({ checkDue }, after) => ({ ...ofLead(after), dueAt: checkDue.dueAt }),
  FollowUpCheckOverdueMarked: ({ dueAt }, after) => ({ ...ofLead(after), dueAt }),
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

function asSupervised({
  unitId,
  unitName,
  dueAt,
}: WorkOrderFact<'SupervisionIssued' | 'DissatisfactionEscalated'>): Partial<OrderFactData> {
  return { unitId, unitName, dueAt };
}

function unitSupervised({ handling }: WorkOrder, id: string): Partial<OrderFactData> {
  const supervision = handling.overlays.supervisions.find((known) => known.id === id);
  return supervision ? { unitId: supervision.unitId, unitName: supervision.unitName } : {};
}
