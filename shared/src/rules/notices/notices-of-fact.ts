import { isLive, isUnsigned } from '../work-order/assignment-state.js';
import { firstJudgeOf } from '../work-order/first-judge.js';
import {
  forwarded,
  innerBreach,
  isAboutSub,
  toParent,
  unsignedSubsReminded,
} from './chain-notices.js';
import type { NoticeKind, NoticeSound } from './notice-kind.js';
import type { NoticeToIssue } from './notice-to-issue.js';
import { noticesOfStep } from './notices-of-step.js';
import type { ToldAssignment, ToldFact, ToldFactType } from './told-fact.js';

/** Who is told of a fact, by which words and how loud. Desks of the centre learn it from their lists. */
export function noticesOfFact(fact: ToldFact): NoticeToIssue[] {
  return NOTICES[fact.type](fact);
}

type NoticesOf = (fact: ToldFact) => NoticeToIssue[];

const NOTICES: { readonly [T in ToldFactType]: NoticesOf } = {
  WorkOrderDispatched: (fact) => dispatched(fact, ({ role }) => role !== 'SUB'),
  WorkOrderRecalled: toAllUnits('DISPATCH_RECALLED'),
  SignedAndForwarded: forwarded,
  AssignmentForwarded: forwarded,
  SubReturned: toParent('SUB_RETURNED', 'SOFT'),
  SubRecalled: toUnitOfFact('SUB_RECALLED', 'NONE'),
  SubReported: toParent('SUB_REPORTED', 'NONE'),
  SubSignOverdueMarked: innerBreach('SUB_SIGN_OVERDUE'),
  ReturnApproved: ({ assignments, unitId: returning }) =>
    assignments.map(({ unitId }) =>
      toUnit(unitId, unitId === returning ? 'RETURN_APPROVED' : 'DISPATCH_RECALLED', 'NONE'),
    ),
  ReturnRejected: toUnitOfFact('RETURN_REJECTED', 'NONE'),
  FilingAcknowledged: toUnitOfFact('FILING_ACKNOWLEDGED', 'NONE'),
  FilingRefused: toUnitOfFact('FILING_REFUSED', 'SOFT'),
  CoAdded: (fact) => [
    ...dispatched(fact, ({ unitId }) => unitId === fact.unitId),
    ...toLeadUnit('CO_ADDED', 'NONE')(fact),
  ],
  HelpDeclined: toUnitOfFact('HELP_DECLINED', 'NONE'),
  ExtensionOverrideProposed: () => [toLeads('OVERRIDE_TO_CONFIRM', null)],
  ExtensionOverrideConfirmed: toLeadUnit('OVERRIDE_GRANTED', 'NONE'),
  // Told again, as loud as can be, and to those who can send somebody.
  UnreceivedMarked: (fact) => [
    ...fact.assignments
      .filter(({ unitId }) => unitId === fact.unitId)
      .map(({ unitId, signDueAt }) => toUnit(unitId, 'ORDER_DISPATCHED', 'LOUD', signDueAt)),
    ...(isAboutSub(fact)
      ? toParent('UNRECEIVED', 'SOFT')(fact)
      : [
          ...toUnits(unitAbove(fact), 'UNRECEIVED', 'SOFT', fact.dueAt),
          toLeads('UNRECEIVED', fact.dueAt),
        ]),
  ],
  DueCameNear: reminders,
  SignOverdueMarked: breach('SIGN_OVERDUE'),
  UrgentContactOverdueMarked: breach('URGENT_CONTACT_OVERDUE'),
  HandleOverdueMarked: (fact) => (isAboutSub(fact) ? innerBreach : breach)('HANDLE_OVERDUE')(fact),
  WorkOrderUrged: urged,
  MatterAppended: urged,
  MemberJoined: ({ assignments }) =>
    assignments.filter(isLive).map(({ unitId }) => toUnit(unitId, 'MEMBER_JOINED', 'NONE')),
  CoReported: ({ assignments }) =>
    assignments
      .filter(({ role, handler }) => role === 'LEAD' || handler)
      .map(({ unitId }) => toUnit(unitId, 'CO_REPORTED', 'NONE')),
  DatesRecounted: recounted,
  ExtensionRequested: toFirstJudge('EXTENSION_TO_JUDGE', 'SOFT'),
  ExtensionApproved: toUnitOfFact('EXTENSION_APPROVED', 'NONE'),
  ExtensionRejected: toUnitOfFact('EXTENSION_REJECTED', 'NONE'),
  CloseDrafted: toUnitOfFact('CLOSE_TO_SIGN', 'SOFT'),
  CloseDraftSentBack: toUnitOfFact('CLOSE_SENT_BACK', 'SOFT'),
  CloseFiled: toFirstJudge('CLOSE_TO_JUDGE', 'SOFT'),
  CloseApproved: toUnitOfFact('CLOSE_APPROVED', 'NONE'),
  CloseRejected: toUnitOfFact('CLOSE_REJECTED', 'SOFT'),
  RulingOverdueMarked: ({ dueAt }) => [toLeads('RULING_OVERDUE', dueAt)],
  RequestReviewOverdueMarked: (fact) => [
    ...toFirstJudge('REVIEW_OVERDUE', 'SOFT')(fact),
    toLeads('REVIEW_OVERDUE', fact.dueAt),
  ],
  RatedSatisfied: toUnitOfFact('RATED_SATISFIED', 'NONE'),
  // The LEAD waits for its CO units again.
  ReworkRuled: ({ assignments, dueAt }) =>
    assignments.filter(isLive).map(({ unitId }) => toUnit(unitId, 'REWORK_RULED', 'SOFT', dueAt)),
  ReworkOverdueMarked: breach('REWORK_OVERDUE'),
  StrikeOffConfirmed: toUnitOfFact('STRUCK_OFF', 'NONE'),
  SupervisionIssued: toUnitOfFact('SUPERVISION_ISSUED', 'LOUD'),
  SupervisionLifted: toUnitOfFact('SUPERVISION_LIFTED', 'NONE'),
  SupervisionOverdueMarked: breach('SUPERVISION_OVERDUE'),
  DissatisfactionEscalated: (fact) => [
    ...toLiveUnits('REWORK_RULED', 'SOFT')({ ...fact, dueAt: null }),
    ...toUnitOfFact('SUPERVISION_ISSUED', 'LOUD')(fact),
  ],
  InstructionRecorded: toLiveUnits('INSTRUCTION_RECORDED', 'LOUD'),
  InstructionRemoved: toLiveUnits('INSTRUCTION_REMOVED', 'NONE'),
  InstructionOverdueMarked: (fact) => [
    ...toLiveUnits('INSTRUCTION_OVERDUE', 'SOFT')(fact),
    toLeads('INSTRUCTION_OVERDUE', fact.dueAt),
  ],
  WorkOrderWithdrawn: toAllUnits('ORDER_WITHDRAWN'),
  Escalated: noticesOfStep,
};

/** Whoever was told a date is told the one that takes its place (2.5). */
function recounted({ movedDates = [] }: ToldFact): NoticeToIssue[] {
  return movedDates.map(({ unitId, dueAt }) => toUnit(unitId, 'DATES_MOVED', 'NONE', dueAt));
}

/** Row 11: from here on it is no longer the unit's affair alone. */
const OFTEN = 3;

function urged({ assignments, urgeCount = 0 }: ToldFact): NoticeToIssue[] {
  return [
    ...assignments.filter(isLive).map(({ unitId }) => toUnit(unitId, 'URGED', 'SOFT')),
    ...(urgeCount >= OFTEN ? [toLeads('URGED_OFTEN', null)] : []),
  ];
}

function dispatched(
  { assignments, urgency }: ToldFact,
  concerns: (assignment: ToldAssignment) => boolean,
): NoticeToIssue[] {
  const sound = urgency === 'NORMAL' ? 'SOFT' : 'LOUD';
  return assignments
    .filter(concerns)
    .map(({ unitId, signDueAt }) => toUnit(unitId, 'ORDER_DISPATCHED', sound, signDueAt));
}

/** Only units that still have to act. At half of the time nobody is disturbed. */
function reminders(fact: ToldFact): NoticeToIssue[] {
  const { alarm, dueAt, assignments } = fact;
  switch (alarm) {
    case 'SIGN_NEAR':
    case 'SIGN_LAST_HOUR':
      return assignments
        .filter(({ state, role }) => role !== 'SUB' && isUnsigned(state))
        .map((unsigned) =>
          toUnit(
            unsigned.unitId,
            alarm,
            alarm === 'SIGN_NEAR' ? 'NONE' : 'SOFT',
            unsigned.signDueAt,
          ),
        );
    case 'SUB_SIGN_NEAR':
      return unsignedSubsReminded(fact);
    case 'URGENT_CONTACT_EVENING':
    case 'URGENT_CONTACT_NIGHT':
      return assignments
        .filter((assignment) => assignment.handler && isLive(assignment))
        .map((handler) => toUnit(handler.unitId, 'URGENT_CONTACT_NEAR', 'SOFT', dueAt));
    case 'HANDLE_TWO_DAYS_LEFT':
    case 'HANDLE_ONE_DAY_LEFT':
    case 'HANDLE_FOUR_HOURS_LEFT':
      return assignments
        .filter((unit) => isHandling(unit) && unit.handleDueAt === dueAt)
        .map((unit) => toUnit(unit.unitId, alarm, 'NONE', dueAt));
    case null:
    default:
      return [];
  }
}

function isHandling({ state }: ToldAssignment): boolean {
  return isUnsigned(state) || state === 'SIGNED' || state === 'RETURN_REQUESTED';
}

/** The unit, the one it reports to (unless that is the platform itself), and the shift leads. */
function breach(kind: NoticeKind): NoticesOf {
  return (fact) => [
    ...toUnitOfFact(kind, 'SOFT')(fact),
    ...toUnits(unitAbove(fact), kind, 'SOFT', fact.dueAt),
    toLeads(kind, fact.dueAt),
  ];
}

function toUnitOfFact(kind: NoticeKind, sound: NoticeSound): NoticesOf {
  return ({ unitId, dueAt }) => toUnits(unitId, kind, sound, dueAt);
}

/** While it is the unit above that judges. */
function toFirstJudge(kind: NoticeKind, sound: NoticeSound): NoticesOf {
  return (fact) => (fact.step === 'UNIT' ? toUnits(unitAbove(fact), kind, sound, fact.dueAt) : []);
}

function toLeadUnit(kind: NoticeKind, sound: NoticeSound): NoticesOf {
  return ({ assignments }) =>
    assignments
      .filter(({ role }) => role === 'LEAD')
      .map(({ unitId }) => toUnit(unitId, kind, sound));
}

function toLiveUnits(kind: NoticeKind, sound: NoticeSound): NoticesOf {
  return ({ assignments, dueAt }) =>
    assignments.filter(isLive).map(({ unitId }) => toUnit(unitId, kind, sound, dueAt));
}

function toAllUnits(kind: NoticeKind): NoticesOf {
  return ({ assignments }) => assignments.map(({ unitId }) => toUnit(unitId, kind, 'NONE'));
}

function unitAbove({ assignments, unitId }: ToldFact): string | null {
  const assignment = assignments.find((candidate) => candidate.unitId === unitId);
  return assignment ? firstJudgeOf(assignment) : null;
}

function toLeads(kind: NoticeKind, dueAt: string | null): NoticeToIssue {
  return { to: { kind: 'LEADS' }, kind, sound: 'SOFT', dueAt };
}

function toUnits(
  unitId: string | null,
  kind: NoticeKind,
  sound: NoticeSound,
  dueAt: string | null,
): NoticeToIssue[] {
  return unitId === null ? [] : [toUnit(unitId, kind, sound, dueAt)];
}

function toUnit(
  unitId: string,
  kind: NoticeKind,
  sound: NoticeSound,
  dueAt: string | null = null,
): NoticeToIssue {
  return { to: { kind: 'UNIT', unitId }, kind, sound, dueAt };
}
