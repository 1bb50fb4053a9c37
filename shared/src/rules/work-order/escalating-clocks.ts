import type { EscalatingClock } from '../escalation/steps-ahead.js';
import { type Assignment, liveAssignments } from './assignment.js';
import { isUnsigned } from './assignment-state.js';
import { handlingAssignments, STATES_WITH_UNITS } from './handling-due.js';
import type { WorkOrder } from './work-order.js';

/** The units' clocks that nobody has ended; unlike `runningClocks` also those broken already. */
export function escalatingClocks(order: WorkOrder): EscalatingClock[] {
  return [
    ...unsigned(order)
      .filter(isOfDispatch)
      .map(({ id, signDueAt }) => ({
        clock: 'T-SIGN' as const,
        assignmentId: id,
        dueAt: signDueAt,
      })),
    ...handlingAssignments(order)
      .filter(isOfDispatch)
      .map(({ id, handleDueAt }) => ({
        clock: 'T-HANDLE' as const,
        assignmentId: id,
        dueAt: handleDueAt,
      })),
    ...clocksOfOrder(order),
  ];
}

/** An inner clock is the matter of the unit that set it; the ladder begins at the one above. */
function isOfDispatch({ role }: Assignment): boolean {
  return role !== 'SUB';
}

function unsigned(order: WorkOrder) {
  return STATES_WITH_UNITS.includes(order.state)
    ? liveAssignments(order).filter(({ state }) => isUnsigned(state))
    : [];
}

function clocksOfOrder({ state, handling }: WorkOrder): EscalatingClock[] {
  const { 'T-URGENT-CONTACT': contact, 'T-REWORK': rework } = handling.clocks;
  const waitsForContact = STATES_WITH_UNITS.includes(state) && handling.contacts.reached === 0;
  return [
    ...(waitsForContact && contact ? [ofOrder('T-URGENT-CONTACT', contact.dueAt)] : []),
    ...(state === 'REWORK' && rework ? [ofOrder('T-REWORK', rework.dueAt)] : []),
  ];
}

function ofOrder(clock: 'T-URGENT-CONTACT' | 'T-REWORK', dueAt: string): EscalatingClock {
  return { clock, assignmentId: null, dueAt };
}
