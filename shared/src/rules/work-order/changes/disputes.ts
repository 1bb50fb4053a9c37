import type { Due } from '../../sla/due.js';
import type { DisputeFacts } from '../facts/dispute-facts.js';
import { BLANK_HANDLING, type Handling } from '../handling.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import { type ChangesOf, clockBroken, nextRound, withClock, withoutClock } from './change-of.js';

export const CHANGES_OF_DISPUTES: ChangesOf<keyof DisputeFacts> = {
  RulingOverdueMarked: (order, { dueAt }) => clockBroken(order, 'T-RULING', dueAt),
};

/** Back at the dispatcher; in a dispute at whoever rules on it: then T-RULING runs, not T-DISP. */
export function nextRoundOrDispute(
  order: WorkOrder,
  at: string,
  dispatchDue: Due,
  rulingDue: Due | null,
): Partial<WorkOrder> {
  const next = nextRound(order, at, dispatchDue);
  if (!rulingDue) return next;
  const handling = next.handling ?? BLANK_HANDLING;
  return {
    ...next,
    dispatchClock: null,
    handling: {
      ...handling,
      ...withClock(handling, 'T-RULING', at, rulingDue),
      dispute: { openedAt: at, ruling: null },
    },
  };
}

/** What a ruling leaves behind on the order that it dispatches. */
export function disputeRuled(
  { handling }: WorkOrder,
  { at, by, assignments, ruling }: WorkOrderFact<'WorkOrderDispatched'>,
): Partial<Pick<Handling, 'dispute' | 'clocks'>> {
  const lead = assignments.find(({ role }) => role === 'LEAD');
  if (!ruling || !handling.dispute || !lead) return {};
  const unit = { id: lead.unitId, name: lead.unitName };
  return {
    ...withoutClock(handling, 'T-RULING'),
    dispute: { ...handling.dispute, ruling: { at, by: by.name, unit, ...ruling } },
  };
}
