import { evolveWorkOrder } from '../evolve-work-order.js';
import { firstJudgeOf } from '../first-judge.js';
import {
  type LedgerFact,
  type LedgerSpan,
  type LedgerUnit,
  responsibilityLedger,
} from '../responsibility-ledger.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import { EDUCATION, HEATING, SCHOOL, WATER } from './people-and-units.js';

const UNITS = [HEATING, WATER, EDUCATION, SCHOOL];

/** The ledger that a timeline with these facts tells. */
export function ledgerOfStory(facts: readonly WorkOrderFact[]): LedgerSpan[] {
  let order: WorkOrder | null = null;
  const told: LedgerFact[] = [];
  for (const fact of facts) {
    order = evolveWorkOrder(order, fact);
    if (order) told.push(asTold(fact, order));
  }
  return responsibilityLedger(told);
}

export function unitNamed(id: string): LedgerUnit {
  return { id, name: UNITS.find((unit) => unit.id === id)?.name ?? '' };
}

function asTold(fact: WorkOrderFact, order: WorkOrder): LedgerFact {
  const { type, at } = fact;
  const lead = leadOf(order);
  if (type === 'WorkOrderDispatched' && lead) return { type, at, lead: unitNamed(lead.unitId) };
  if (type === 'AssignmentSigned') {
    const signed = order.assignments.find(({ id }) => id === fact.assignmentId);
    return { type, at, ...(signed && { role: signed.role }) };
  }
  if (type === 'FollowUpChecked') return { type, at, reopens: !fact.kept };
  const filer = order.assignments.find(
    ({ id }) => type === 'CloseFiled' && id === fact.assignmentId,
  );
  const judge = filer ? firstJudgeOf(filer) : null;
  return { type, at, ...(judge !== null && { judge: unitNamed(judge) }) };
}
