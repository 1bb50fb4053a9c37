import type { OrderAlarmKind } from '../sla/alarms-of-order.js';
import { type Assignment, liveAssignments } from './assignment.js';
import type { WorkOrder } from './work-order.js';

const OF_THE_SIGN_CLOCK: readonly OrderAlarmKind[] = [
  'SIGN_HALF_GONE',
  'SIGN_NEAR',
  'SIGN_LAST_HOUR',
];

/** Units whose sign clock runs and is not broken. */
export function unsignedAssignments(order: WorkOrder): Assignment[] {
  return liveAssignments(order).filter(
    (assignment) => assignment.state === 'DISPATCHED' && assignment.signOverdueAt === null,
  );
}

/** The due instant a reminder is about; undefined when that clock no longer runs. */
export function remindedDue(order: WorkOrder, alarm: OrderAlarmKind): string | undefined {
  if (OF_THE_SIGN_CLOCK.includes(alarm)) {
    return unsignedAssignments(order)
      .map(({ signDueAt }) => signDueAt)
      .sort()[0];
  }
  if (alarm !== 'DISPATCH_NEAR' || order.dispatchClock?.overdueAt !== null) return undefined;
  return order.dispatchClock.dueAt;
}
