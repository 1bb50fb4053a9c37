import type { RunningClock } from '../sla/alarms-of-order.js';
import type { SlaClock } from '../sla/due.js';
import type { Assignment } from './assignment.js';
import type { HandlingClock } from './handling.js';
import { handlingAssignments } from './handling-due.js';
import type { OrderClockState } from './order-clock.js';
import { overlayClocks } from './overlay-clocks.js';
import { unsignedAssignments, unsignedSubs } from './reminded-clock.js';
import type { WorkOrder } from './work-order.js';
import type { WorkOrderState } from './work-order-state.js';

/** The clocks that run on an order now and are not broken: each gets its alarms (I2). */
export function runningClocks(order: WorkOrder): RunningClock[] {
  return [
    ...orderClock('T-DISP', order.dispatchClock),
    ...orderClock('T-RET-REV', order.reviewClock),
    ...unsignedAssignments(order).map((unsigned) => signClock('T-SIGN', unsigned)),
    ...unsignedSubs(order).map((unsigned) => signClock('T-SUB-SIGN', unsigned)),
    ...handlingAssignments(order)
      .filter(({ handleOverdueAt }) => handleOverdueAt === null)
      .map(({ signStartedAt, handleDueAt }): RunningClock => ({
        clock: 'T-HANDLE',
        startedAt: new Date(signStartedAt),
        dueAt: new Date(handleDueAt),
      })),
    ...(CLOCKS_IN_STATE[order.state] ?? []).flatMap((clock) =>
      orderClock(clock, order.handling.clocks[clock]),
    ),
    ...overlayClocks(order),
  ];
}

/** A clock that has its state left behind stands still: it goes on if the order comes back. */
const CLOCKS_IN_STATE: Readonly<Partial<Record<WorkOrderState, readonly HandlingClock[]>>> = {
  NEED_INFO: ['T-INFO'],
  PENDING_DISPATCH: ['T-RULING'],
  PENDING_SIGN: ['T-URGENT-CONTACT'],
  RETURN_PENDING: ['T-URGENT-CONTACT'],
  IN_PROGRESS: ['T-URGENT-CONTACT', 'T-EXT-REV'],
  CLOSE_PENDING: ['T-CLOSE-REV'],
  PENDING_CALLBACK: ['T-CB'],
  DISSATISFIED: ['T-JUDGE'],
  REWORK: ['T-REWORK'],
  CLOSED: ['T-ARCH'],
};

/** The follow-up of a phone transfer runs to the time that was promised, by the unit's own word. */
export function followUpDueAt(order: WorkOrder): Date | undefined {
  const clock = order.followUpClock;
  return clock?.overdueAt === null ? new Date(clock.dueAt) : undefined;
}

function signClock(
  clock: 'T-SIGN' | 'T-SUB-SIGN',
  { signStartedAt, signDueAt }: Assignment,
): RunningClock {
  return { clock, startedAt: new Date(signStartedAt), dueAt: new Date(signDueAt) };
}

function orderClock(clock: SlaClock, state: OrderClockState | null | undefined): RunningClock[] {
  if (state?.overdueAt !== null) return [];
  return [{ clock, startedAt: new Date(state.startedAt), dueAt: new Date(state.dueAt) }];
}
