import type { OrderAlarmKind } from '../sla/alarms-of-order.js';
import { type Assignment, liveAssignments } from './assignment.js';
import { isUnsigned } from './assignment-state.js';
import { handlingAssignments, STATES_WITH_UNITS } from './handling-due.js';
import type { WorkOrder } from './work-order.js';

/** Units of the dispatch whose sign clock runs and is not broken. */
export function unsignedAssignments(order: WorkOrder): Assignment[] {
  return STATES_WITH_UNITS.includes(order.state)
    ? unsigned(order).filter(({ role }) => role !== 'SUB')
    : [];
}

/** Units below whose own sign clock runs and is not broken. */
export function unsignedSubs(order: WorkOrder): Assignment[] {
  return order.state === 'IN_PROGRESS' || order.state === 'REWORK'
    ? unsigned(order).filter(({ role }) => role === 'SUB')
    : [];
}

function unsigned(order: WorkOrder): Assignment[] {
  return liveAssignments(order).filter(
    ({ state, signOverdueAt }) => isUnsigned(state) && signOverdueAt === null,
  );
}

/** The due instant a reminder is about; undefined when that clock no longer runs. */
export function remindedDue(order: WorkOrder, alarm: OrderAlarmKind): string | undefined {
  return REMINDED_DUE[alarm]?.(order);
}

type DueOf = (order: WorkOrder) => string | undefined;

const signDue: DueOf = (order) =>
  earliest(unsignedAssignments(order).map(({ signDueAt }) => signDueAt));

const subSignDue: DueOf = (order) =>
  earliest(unsignedSubs(order).map(({ signDueAt }) => signDueAt));

const urgentContactDue: DueOf = ({ state, handling }) =>
  STATES_WITH_UNITS.includes(state) ? runningUntil(handling.clocks['T-URGENT-CONTACT']) : undefined;

const handleDue: DueOf = (order) =>
  earliest(
    handlingAssignments(order)
      .filter(({ handleOverdueAt }) => handleOverdueAt === null)
      .map(({ handleDueAt }) => handleDueAt),
  );

const REMINDED_DUE: Readonly<Partial<Record<OrderAlarmKind, DueOf>>> = {
  DISPATCH_NEAR: ({ dispatchClock }) => runningUntil(dispatchClock),
  SIGN_HALF_GONE: signDue,
  SIGN_NEAR: signDue,
  SIGN_LAST_HOUR: signDue,
  SUB_SIGN_NEAR: subSignDue,
  URGENT_CONTACT_EVENING: urgentContactDue,
  URGENT_CONTACT_NIGHT: urgentContactDue,
  HANDLE_TWO_DAYS_LEFT: handleDue,
  HANDLE_ONE_DAY_LEFT: handleDue,
  HANDLE_FOUR_HOURS_LEFT: handleDue,
};

function earliest(dues: readonly string[]): string | undefined {
  return [...dues].sort()[0];
}

function runningUntil(clock: WorkOrder['dispatchClock'] | undefined): string | undefined {
  return clock?.overdueAt === null ? clock.dueAt : undefined;
}
