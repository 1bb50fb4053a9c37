import type { AssignmentRole } from './assignment-state.js';
import type { FactType } from './work-order-fact.js';

/** What the one who holds an order has to do with it. */
export const LEDGER_PHASES = [
  /** 待签收, at the LEAD unit. */
  'SIGNING',
  /** 退回审核, at the city. */
  'RETURN_REVIEW',
  /** 待重新派单, at the city. */
  'DISPATCH',
  /** 待补充要素, at the city. */
  'MISSING_FACTS',
  /** 办理, at the LEAD unit; an extension changes the date and not who holds the order. */
  'HANDLING',
  /** 办结初审, at the unit above the LEAD. */
  'UNIT_JUDGEMENT',
  /** 办结审核, at the city. */
  'CITY_JUDGEMENT',
  /** 回访, at the city. */
  'CALLBACK',
  /** 不满意认定, at the city. */
  'RULING',
  /** 重办, at the LEAD unit. */
  'REWORK',
  /** 随主单: the master's units work for it too. */
  'WITH_MASTER',
  /** 已办结, between a close and its reopening. */
  'CLOSED',
] as const;

export type LedgerPhase = (typeof LEDGER_PHASES)[number];

export interface LedgerUnit {
  readonly id: string;
  readonly name: string;
}

export type LedgerHolder = LedgerUnit | 'CITY';

/** A fact of an order, as far as it tells who holds the order next. Instants: ISO 8601, UTC. */
export interface LedgerFact {
  readonly type: FactType;
  readonly at: string;
  /** Of `WorkOrderDispatched`: the LEAD unit. */
  readonly lead?: LedgerUnit;
  /** Of `AssignmentSigned`: whose signature it was. */
  readonly role?: AssignmentRole;
  /** Of `CloseFiled`: the unit that judges it first; none where the city judges alone. */
  readonly judge?: LedgerUnit;
  /** Of `FollowUpChecked`: what was promised was not kept, and the order begins anew. */
  readonly reopens?: boolean;
}

interface Holding {
  readonly holder: LedgerHolder;
  readonly phase: LedgerPhase;
}

export interface LedgerSpan extends Holding {
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
}

/**
 * Who held the order when, from its first dispatch to its close, without gap or overlap. While the
 * order is open the last span is; CO units help and hold nothing. A fact whose instant lies before
 * that of the fact before it (a server's clock was set back) counts from there on.
 *
 * @param facts in the order in which they happened
 */
export function responsibilityLedger(facts: readonly LedgerFact[]): LedgerSpan[] {
  const passed: LedgerSpan[] = [];
  for (const fact of facts) {
    if (passed.length === 0 && fact.type !== 'WorkOrderDispatched') continue;
    const next = HANDED_ON[fact.type]?.(fact, passed);
    if (!next) continue;
    const last = passed.pop();
    const from = last && last.from > fact.at ? last.from : fact.at;
    if (last) passed.push({ ...last, to: from });
    passed.push({ ...next, from, to: null });
  }
  return passed.filter(({ from, to, phase }) => from !== to && (phase !== 'CLOSED' || to !== null));
}

/** Who has it after a fact; nobody new, or a fact that is not named here: it stays where it is. */
type HandedOn = (fact: LedgerFact, passed: readonly LedgerSpan[]) => Holding | undefined;

const HANDED_ON: Readonly<Partial<Record<FactType, HandedOn>>> = {
  WorkOrderDispatched: ({ lead }) => lead && { holder: lead, phase: 'SIGNING' },
  AssignmentSigned: ({ role }, passed) =>
    role === 'LEAD' ? backTo(passed, ['SIGNING'], 'HANDLING') : undefined,
  SignedAndForwarded: (_, passed) => backTo(passed, ['SIGNING'], 'HANDLING'),
  ReturnRequested: toCity('RETURN_REVIEW'),
  ReturnRejected: (_, passed) => backTo(passed, ['SIGNING', 'HANDLING']),
  ReturnApproved: toCity('DISPATCH'),
  WorkOrderRecalled: toCity('DISPATCH'),
  InfoRequested: toCity('MISSING_FACTS'),
  InfoAdded: toCity('DISPATCH'),
  CloseFiled: ({ judge }) =>
    judge
      ? { holder: judge, phase: 'UNIT_JUDGEMENT' }
      : { holder: 'CITY', phase: 'CITY_JUDGEMENT' },
  CloseApprovedByUnit: toCity('CITY_JUDGEMENT'),
  CloseRejected: (_, passed) => backTo(passed, ['HANDLING', 'REWORK']),
  CloseApproved: toCity('CALLBACK'),
  WorkOrderMerged: toCity('WITH_MASTER'),
  MasterClosed: toCity('CALLBACK'),
  WorkOrderSplit: toCity('DISPATCH'),
  RatedDissatisfied: toCity('RULING'),
  ReworkRuled: (_, passed) => backTo(passed, ['HANDLING', 'REWORK'], 'REWORK'),
  DissatisfactionEscalated: (_, passed) => backTo(passed, ['HANDLING', 'REWORK'], 'REWORK'),
  FollowUpChecked: (fact, passed) => (fact.reopens ? toCity('DISPATCH')(fact, passed) : undefined),
  RatedSatisfied: toCity('CLOSED'),
  WorkOrderClosedUnrated: toCity('CLOSED'),
  StrikeOffConfirmed: toCity('CLOSED'),
  WorkOrderClosedIncomplete: toCity('CLOSED'),
  WorkOrderWithdrawn: toCity('CLOSED'),
  RepeatConfirmed: toCity('CLOSED'),
  RepeatReopened: toCity('CLOSED'),
  WorkOrderReopened: toCity('DISPATCH'),
};

function toCity(phase: LedgerPhase): HandedOn {
  return () => ({ holder: 'CITY', phase });
}

/** To who held it last in one of the phases, for the same again or for another phase. */
function backTo(
  passed: readonly LedgerSpan[],
  phases: readonly LedgerPhase[],
  phase?: LedgerPhase,
): Holding | undefined {
  const last = passed.findLast((span) => phases.includes(span.phase));
  return last && { holder: last.holder, phase: phase ?? last.phase };
}
