import type { Urgency } from '../sla/urgency.js';
import type { AssignmentRole, AssignmentState } from '../work-order/assignment-state.js';
import type { FactType } from '../work-order/work-order-fact.js';
import type { NoticeKind, NoticeSound } from './notice-kind.js';

/** Facts that somebody outside the centre's own lists must be told of (rulebook 2.7b). */
export const TOLD_FACTS = [
  'WorkOrderDispatched',
  'WorkOrderRecalled',
  'ReturnApproved',
  'ReturnRejected',
  'DueCameNear',
  'SignOverdueMarked',
] as const satisfies readonly FactType[];

export type ToldFactType = (typeof TOLD_FACTS)[number];

/** What one unit had to do with the order in the round that the fact belongs to. */
export interface ToldAssignment {
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  /** Ids from the root of the unit tree down to the unit itself. */
  readonly unitChain: readonly string[];
  readonly signDueAt: string;
}

/** A fact of an order, as far as it decides who is told. */
export interface ToldFact {
  readonly type: ToldFactType;
  readonly urgency: Urgency;
  /** Of the round of the fact. */
  readonly assignments: readonly ToldAssignment[];
  /** The unit the fact is about, where there is one. */
  readonly unitId: string | null;
  /** Which reminder, for `DueCameNear`. */
  readonly alarm: string | null;
  /** The instant the fact is about. */
  readonly dueAt: string | null;
}

export type NoticeAudience =
  { readonly kind: 'UNIT'; readonly unitId: string } | { readonly kind: 'LEADS' };

export interface NoticeToIssue {
  readonly to: NoticeAudience;
  readonly kind: NoticeKind;
  readonly sound: NoticeSound;
  readonly dueAt: string | null;
}

/** Who is told of a fact, by which words and how loud. Desks of the centre learn it from their lists. */
export function noticesOfFact(fact: ToldFact): NoticeToIssue[] {
  switch (fact.type) {
    case 'WorkOrderDispatched':
      return fact.assignments.map(({ unitId, signDueAt }) =>
        toUnit(unitId, 'ORDER_DISPATCHED', fact.urgency === 'NORMAL' ? 'SOFT' : 'LOUD', signDueAt),
      );
    case 'WorkOrderRecalled':
      return fact.assignments.map(({ unitId }) => toUnit(unitId, 'DISPATCH_RECALLED', 'NONE'));
    case 'ReturnApproved':
      return fact.assignments.map(({ unitId }) =>
        toUnit(unitId, unitId === fact.unitId ? 'RETURN_APPROVED' : 'DISPATCH_RECALLED', 'NONE'),
      );
    case 'ReturnRejected':
      return toUnits(fact.unitId, 'RETURN_REJECTED', 'NONE', fact.dueAt);
    case 'DueCameNear':
      return reminders(fact);
    case 'SignOverdueMarked':
      return breach(fact);
  }
}

/** Only units that still have not signed. At half of the time nobody is disturbed. */
function reminders({ alarm, assignments }: ToldFact): NoticeToIssue[] {
  if (alarm !== 'SIGN_NEAR' && alarm !== 'SIGN_LAST_HOUR') return [];
  return assignments
    .filter(({ state }) => state === 'DISPATCHED')
    .map(({ unitId, signDueAt }) =>
      toUnit(unitId, alarm, alarm === 'SIGN_NEAR' ? 'NONE' : 'SOFT', signDueAt),
    );
}

/** The unit, the one it reports to (unless that is the platform itself), and the shift leads. */
function breach({ unitId, assignments, dueAt }: ToldFact): NoticeToIssue[] {
  const chain = assignments.find((assignment) => assignment.unitId === unitId)?.unitChain ?? [];
  const above = chain.length > 2 ? (chain.at(-2) ?? null) : null;
  return [
    ...toUnits(unitId, 'SIGN_OVERDUE', 'SOFT', dueAt),
    ...toUnits(above, 'SIGN_OVERDUE', 'SOFT', dueAt),
    { to: { kind: 'LEADS' }, kind: 'SIGN_OVERDUE', sound: 'SOFT', dueAt },
  ];
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
