import { type FactType, type WorkOrder, type WorkOrderFact } from '@hotline/shared';

import type { FactStep } from './order-change.js';
import { TIMELINE_OF_SIGNING } from './timeline-of-signing.js';
import { type DetailsOf, leadUnitOf, unitOf } from './timeline-parts.js';

/** What the timeline tells of a fact beside who and when. The words themselves stand elsewhere. */
const DETAILS: { readonly [K in FactType]: DetailsOf<K> } = {
  WorkOrderOpened: () => ({}),
  WorkOrderAnswered: () => ({}),
  WorkOrderSubmitted: ({ suggestion }) =>
    suggestion ? { suggestion: suggestion.kind, orderNo: suggestion.orderNo } : {},
  PhoneTransferRecorded: ({ unitId, unitName, promisedAt }) => ({ unitId, unitName, promisedAt }),
  PhoneTransferFollowedUp: ({ solved }) => ({ solved }),
  WorkOrderReferred: ({ to }) => ({ to }),
  WorkOrderNotAccepted: ({ reason }) => ({ reason }),
  WorkOrderRecalled: ({ reason, rulingDue }) => ({ reason, disputed: rulingDue !== null }),
  WorkOrderDispatched: ({ assignments, dues: { sign, handle }, ruling }) => ({
    assigned: assignments.map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
    signDueAt: sign.dueAt,
    handleDueAt: handle.dueAt,
    provisional: handle.provisional,
    ruled: ruling !== null,
  }),
  AssignmentSigned: ({ assignmentId, late }, after) => ({ ...unitOf(after, assignmentId), late }),
  SignedAndForwarded: (fact, after) => ({ ...forwarded(fact, after), late: fact.late }),
  AssignmentForwarded: (fact, after) => forwarded(fact, after),
  SubReturned: ({ assignmentId, reason, basis }, after) => ({
    ...unitOf(after, assignmentId),
    reason,
    basis,
  }),
  SubRecalled: ({ assignmentId, reason }, after) => ({ ...unitOf(after, assignmentId), reason }),
  SubReported: ({ assignmentId, late }, after) => ({ ...unitOf(after, assignmentId), late }),
  SubSignOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...unitOf(after, assignmentId),
    alarm: 'SUB_SIGN_EXPIRED',
    dueAt,
  }),
  ReturnRequested: ({ assignmentId, requestId, reasonCode, missign }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    reasonCode,
    ...(missign && { missign }),
  }),
  ReturnApproved: ({ assignmentId, requestId, rulingDue }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    disputed: rulingDue !== null,
  }),
  ReturnRejected: ({ assignmentId, requestId, signDueAt }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    signDueAt,
  }),
  ...TIMELINE_OF_SIGNING,
  SignOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...unitOf(after, assignmentId),
    alarm: 'SIGN_EXPIRED',
    dueAt,
  }),
  DispatchOverdueMarked: ({ dueAt }) => ({ alarm: 'DISPATCH_EXPIRED', dueAt }),
  FollowUpOverdueMarked: ({ dueAt }) => ({ alarm: 'PHONE_FOLLOW_UP_EXPIRED', dueAt }),
  ReviewOverdueMarked: ({ dueAt }) => ({ alarm: 'RETURN_REVIEW_EXPIRED', dueAt }),
  DueCameNear: ({ alarm, dueAt }) => ({ alarm, dueAt }),
  Escalated: ({ step, assignmentId, dueAt }, after) => ({
    ...(assignmentId === null ? leadUnitOf(after) : unitOf(after, assignmentId)),
    ladderStep: step,
    dueAt,
  }),
  InfoRequested: ({ infoDue }) => ({ dueAt: infoDue.dueAt }),
  InfoAdded: () => ({}),
  WorkOrderClosedIncomplete: ({ note }) => ({ note }),
  InfoOverdueMarked: ({ dueAt }) => ({ alarm: 'INFO_EXPIRED', dueAt }),
  RulingOverdueMarked: ({ dueAt }) => ({ alarm: 'RULING_EXPIRED', dueAt }),
  ContactRecorded: ({ assignmentId, means, reached }, after) => ({
    ...(assignmentId !== null && unitOf(after, assignmentId)),
    means,
    reached,
  }),
  WorkOrderUrged: (_, { handling }) => ({ urgeCount: handling.urgeCount }),
  CoReported: ({ assignmentId, late }, after) => ({ ...unitOf(after, assignmentId), late }),
  FileAttached: ({ kind, attachmentId, assignmentId }, after) => ({
    ...(assignmentId !== null && unitOf(after, assignmentId)),
    kind,
    attachmentId,
  }),
  FileRemoved: ({ kind, attachmentId, assignmentId }, after) => ({
    ...(assignmentId !== null && unitOf(after, assignmentId)),
    kind,
    attachmentId,
  }),
  ProgressRecorded: ({ assignmentId, attachmentIds }, after) => ({
    ...unitOf(after, assignmentId),
    files: attachmentIds.length,
  }),
  ExtensionRequested: ({ assignmentId, requestId, days, step, reviewDue }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    days,
    step,
    dueAt: reviewDue.dueAt,
  }),
  ExtensionApprovedByUnit: ({ assignmentId, requestId }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
  }),
  ExtensionApproved: ({ assignmentId, requestId, oldDueAt, newDue }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    oldDueAt,
    handleDueAt: newDue.dueAt,
    dueAt: newDue.dueAt,
    provisional: newDue.provisional,
  }),
  ExtensionRejected: ({ assignmentId, requestId, step }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    step,
  }),
  HandleOverdueMarked: ({ assignmentId, dueAt }, after) => ({
    ...unitOf(after, assignmentId),
    alarm: 'HANDLE_EXPIRED',
    dueAt,
  }),
  UrgentContactOverdueMarked: ({ dueAt }, after) => ({
    ...leadUnitOf(after),
    alarm: 'URGENT_CONTACT_EXPIRED',
    dueAt,
  }),
  RequestReviewOverdueMarked: ({ requestKind, requestId, assignmentId, step, dueAt }, after) => ({
    ...unitOf(after, assignmentId),
    alarm: requestKind === 'EXTENSION' ? 'EXTENSION_REVIEW_EXPIRED' : 'CLOSE_REVIEW_EXPIRED',
    requestId,
    step,
    dueAt,
  }),
  CloseDrafted: ({ assignmentId }, after) => unitOf(after, assignmentId),
  CloseDraftSentBack: ({ assignmentId }, after) => unitOf(after, assignmentId),
  CloseFiled: ({ assignmentId, requestId, late, step, reviewDue }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    late,
    step,
    dueAt: reviewDue.dueAt,
  }),
  CloseApprovedByUnit: ({ assignmentId, requestId }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
  }),
  CloseApproved: ({ assignmentId, requestId }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
  }),
  CloseRejected: ({ assignmentId, requestId, step }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    step,
  }),
  CallbackTried: ({ means }) => ({ means }),
  RatedSatisfied: ({ stars, solved }, after) => ({ ...leadUnitOf(after), stars, solved }),
  RatedDissatisfied: ({ stars, solved }, after) => ({ ...leadUnitOf(after), stars, solved }),
  WorkOrderClosedUnrated: ({ why }, after) => ({ ...leadUnitOf(after), why }),
  ReworkRuled: ({ reason, reworkDue }, after) => ({
    ...leadUnitOf(after),
    reason,
    reworkCount: after.handling.reworkCount,
    dueAt: reworkDue.dueAt,
  }),
  StrikeOffProposed: () => ({}),
  StrikeOffConfirmed: (_, after) => leadUnitOf(after),
  CallbackOverdueMarked: ({ dueAt }) => ({ alarm: 'CALLBACK_EXPIRED', dueAt }),
  JudgeOverdueMarked: ({ dueAt }) => ({ alarm: 'JUDGE_EXPIRED', dueAt }),
  ReworkOverdueMarked: ({ dueAt }, after) => ({
    ...leadUnitOf(after),
    alarm: 'REWORK_EXPIRED',
    dueAt,
  }),
  AppendedToExisting: ({ intoNo }) => ({ orderNo: intoNo }),
  MatterAppended: ({ fromNo }, { handling }) => ({
    orderNo: fromNo,
    urgeCount: handling.urgeCount,
  }),
  WorkOrderMerged: ({ masterNo }) => ({ orderNo: masterNo }),
  MergeDeclined: ({ masterNo, reason }) => ({ orderNo: masterNo, reason }),
  WorkOrderGrouped: ({ masterNo }) => ({ orderNo: masterNo }),
  MemberJoined: ({ memberNo, kind }) => ({ orderNo: memberNo, kind }),
  RepeatConfirmed: ({ closedNo, told }) => ({ orderNo: closedNo, reason: told }),
  RepeatDeclined: ({ closedNo, reason }) => ({ orderNo: closedNo, reason }),
  RepeatReopened: ({ intoNo, reason }) => ({ orderNo: intoNo, reason }),
  MasterClosed: ({ masterNo }) => ({ orderNo: masterNo }),
  WorkOrderSplit: ({ masterNo, reason }) => ({ orderNo: masterNo, reason }),
  DatesRecounted: ({ changeId, moved }, after) => ({
    changeId,
    moved: moved.map(({ clock, assignmentId, toldDueAt, due }) => ({
      clock,
      ...(assignmentId !== null && unitOf(after, assignmentId)),
      toldDueAt,
      dueAt: due.dueAt,
      provisional: due.provisional,
    })),
  }),
  SupervisionIssued: supervisionIssued,
  SupervisionReported: ({ supervisionId, late }, after) => ({
    ...supervisedUnit(after, supervisionId),
    late,
  }),
  SupervisionLifted: ({ supervisionId }, after) => supervisedUnit(after, supervisionId),
  DissatisfactionEscalated: (fact, after) => ({
    ...supervisionIssued(fact),
    ground: fact.ground,
    reason: fact.text,
    reworkCount: after.handling.reworkCount,
  }),
  InstructionRecorded: ({ instructionId: overlayId, leader, dueAt }) => ({
    overlayId,
    leader,
    ...(dueAt !== null && { dueAt }),
  }),
  InstructionRemoved: ({ instructionId: overlayId, leader }) => ({ overlayId, leader }),
  FollowUpOpened: ({ followUpId: overlayId, ground, checkDue }) => ({
    overlayId,
    ground,
    dueAt: checkDue.dueAt,
  }),
  FollowUpChecked: ({ followUpId: overlayId, kept }) => ({ overlayId, kept }),
  EventJoined: ({ eventId, title }) => ({ eventId, title }),
  SupervisionOverdueMarked: ({ supervisionId, dueAt }, after) => ({
    ...supervisedUnit(after, supervisionId),
    alarm: 'SUPERVISION_EXPIRED',
    dueAt,
  }),
  InstructionOverdueMarked: ({ instructionId: overlayId, leader, dueAt }) => ({
    overlayId,
    leader,
    alarm: 'INSTRUCTION_EXPIRED',
    dueAt,
  }),
  FollowUpCheckOverdueMarked: ({ followUpId: overlayId, dueAt }) => ({
    overlayId,
    alarm: 'FOLLOW_UP_CHECK_EXPIRED',
    dueAt,
  }),
  WorkOrderReopened: ({ reason }) => ({ reason }),
  WorkOrderArchived: () => ({}),
  WorkOrderWithdrawn: ({ reason }) => ({ reason }),
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

/** These end the round before the one that they open. */
const OPENS_ROUND: readonly FactType[] = [
  'ReturnApproved',
  'WorkOrderRecalled',
  'WorkOrderReopened',
];

function roundOf({ round }: WorkOrder, fact: WorkOrderFact): number {
  const opens = fact.type === 'FollowUpChecked' ? !fact.kept : OPENS_ROUND.includes(fact.type);
  return opens ? round - 1 : round;
}

/** The unit that got it, from which one. */
function forwarded(
  { sub, assignmentId }: WorkOrderFact<'SignedAndForwarded' | 'AssignmentForwarded'>,
  after: WorkOrder,
): Record<string, unknown> {
  const { unitId, unitName, role, handler, signDueAt, handleDueAt } = sub;
  const { unitName: fromUnitName } = unitOf(after, assignmentId);
  return { unitId, unitName, role, handler, fromUnitName, signDueAt, handleDueAt };
}

function supervisionIssued({
  supervisionId: overlayId,
  form,
  unitId,
  unitName,
  dueAt,
}: WorkOrderFact<'SupervisionIssued' | 'DissatisfactionEscalated'>): Record<string, unknown> {
  return { overlayId, form, unitId, unitName, dueAt };
}

function supervisedUnit(order: WorkOrder, overlayId: string): Record<string, unknown> {
  const { supervisions } = order.handling.overlays;
  const supervision = supervisions.find(({ id }) => id === overlayId);
  if (!supervision) return {};
  const { unitId, unitName, form } = supervision;
  return { overlayId, form, unitId, unitName };
}
