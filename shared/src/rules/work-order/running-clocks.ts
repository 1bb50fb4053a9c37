import type { RunningClock } from '../sla/alarms-of-order.js';
import { unsignedAssignments } from './reminded-clock.js';
import type { OrderClockState, WorkOrder } from './work-order.js';

/** The clocks that run on an order now and are not broken: each gets its alarms (I2). */
export function runningClocks(order: WorkOrder): RunningClock[] {
  return [
    ...orderClock('T-DISP', order.dispatchClock),
    ...orderClock('T-RET-REV', order.reviewClock),
    ...unsignedAssignments(order).map(({ signStartedAt, signDueAt }): RunningClock => ({
      clock: 'T-SIGN',
      startedAt: new Date(signStartedAt),
      dueAt: new Date(signDueAt),
    })),
  ];
}

/** The follow-up of a phone transfer runs to the time that was promised, by the unit's own word. */
export function followUpDueAt(order: WorkOrder): Date | undefined {
  const clock = order.followUpClock;
  return clock?.overdueAt === null ? new Date(clock.dueAt) : undefined;
}

function orderClock(clock: 'T-DISP' | 'T-RET-REV', state: OrderClockState | null): RunningClock[] {
  if (state?.overdueAt !== null) return [];
  return [{ clock, startedAt: new Date(state.startedAt), dueAt: new Date(state.dueAt) }];
}
