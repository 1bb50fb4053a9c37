import type { OrderAlarmKind } from '../sla/alarms-of-order.js';
import { type Assignment, liveAssignments } from './assignment.js';
import { handlingAssignments, STATES_WITH_UNITS } from './handling-due.js';
import type { WorkOrder } from './work-order.js';

/** Units whose sign clock runs and is not broken. */
export function unsignedAssignments(order: WorkOrder): Assignment[] {
  if (!STATES_WITH_UNITS.includes(order.state)) return [];
  return liveAssignments(order).filter(
    (assignment) => assignment.state === 'DISPATCHED' && assignment.signOverdueAt === null,
  );
}

/** The due instant a reminder is about; undefined when that clock no longer runs. */
export function remindedDue(order: WorkOrder, alarm: OrderAlarmKind): string | undefined {
  return REMINDED_DUE[alarm]?.(order);
}

type DueOf = (order: WorkOrder) => string | undefined;

const signDue: DueOf = (order) =>
  earliest(unsignedAssignments(order).map(({ signDueAt }) => signDueAt));

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
