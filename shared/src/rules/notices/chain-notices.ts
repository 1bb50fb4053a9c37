import { isLive, isUnsigned } from '../work-order/assignment-state.js';
import type { NoticeKind, NoticeSound } from './notice-kind.js';
import type { NoticeToIssue } from './notice-to-issue.js';
import type { ToldAssignment, ToldFact } from './told-fact.js';

/** What units above and below tell one another (rulebook rows 20 and 31); the centre is not asked. */
export function forwarded({ assignments, unitId, urgency }: ToldFact): NoticeToIssue[] {
  const sound = urgency === 'NORMAL' ? 'SOFT' : 'LOUD';
  return liveSubs(assignments)
    .filter((sub) => sub.unitId === unitId)
    .map((sub) => notice(sub.unitId, 'ORDER_FORWARDED', sound, sub.signDueAt));
}

export function toParent(
  kind: NoticeKind,
  sound: NoticeSound,
): (fact: ToldFact) => NoticeToIssue[] {
  return (fact) => {
    const parent = subOfFact(fact)?.parentUnitId ?? null;
    return parent === null ? [] : [notice(parent, kind, sound, fact.dueAt)];
  };
}

/** An inner clock is the matter of the unit and of the one that set it. */
export function innerBreach(kind: NoticeKind): (fact: ToldFact) => NoticeToIssue[] {
  return (fact) => [
    ...(fact.unitId === null ? [] : [notice(fact.unitId, kind, 'SOFT', fact.dueAt)]),
    ...toParent(kind, 'SOFT')(fact),
  ];
}

export function isAboutSub(fact: ToldFact): boolean {
  return subOfFact(fact) !== undefined;
}

export function unsignedSubsReminded({ assignments }: ToldFact): NoticeToIssue[] {
  return liveSubs(assignments)
    .filter(({ state }) => isUnsigned(state))
    .map(({ unitId, signDueAt }) => notice(unitId, 'SUB_SIGN_NEAR', 'SOFT', signDueAt));
}

/** The last one: a unit can have been given the order twice in a round. */
function subOfFact({ assignments, unitId }: ToldFact): ToldAssignment | undefined {
  return assignments.findLast((sub) => sub.role === 'SUB' && sub.unitId === unitId);
}

function liveSubs(assignments: readonly ToldAssignment[]): ToldAssignment[] {
  return assignments.filter((assignment) => assignment.role === 'SUB' && isLive(assignment));
}

function notice(
  unitId: string,
  kind: NoticeKind,
  sound: NoticeSound,
  dueAt: string | null,
): NoticeToIssue {
  return { to: { kind: 'UNIT', unitId }, kind, sound, dueAt };
}
