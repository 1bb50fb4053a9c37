import type { Due } from '../../sla/due.js';
import { BLANK_HANDLING } from '../handling.js';
import type { WorkOrder } from '../work-order.js';
import { endedRound, withClock, withoutClock } from './change-of.js';

/** The same units go on in the same round: no new signature, no return (row 44b). */
export function reworkOf(
  order: WorkOrder,
  { at, reworkDue }: { readonly at: string; readonly reworkDue: Due },
): Partial<WorkOrder> {
  const handling = { ...order.handling, ...withoutClock(order.handling, 'T-JUDGE') };
  return {
    state: 'REWORK',
    assignments: endedRound(order, () => 'SIGNED').map((assignment) =>
      assignment.round === order.round ? { ...assignment, submittedAt: null } : assignment,
    ),
    handling: {
      ...handling,
      ...withClock(handling, 'T-REWORK', at, reworkDue),
      contacts: BLANK_HANDLING.contacts,
      reworkCount: handling.reworkCount + 1,
      strikeOff: null,
    },
  };
}
