import { isOnTime } from '../../sla/due.js';
import { type Assignment, liveAssignments } from '../assignment.js';
import { handlingAssignments } from '../handling-due.js';
import type { OrderClockState } from '../order-clock.js';
import { unsignedAssignments } from '../reminded-clock.js';
import { runningClocks } from '../running-clocks.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import type { WorkOrderState } from '../work-order-state.js';

/** The order's own clocks that follow its time limits; the promise to the citizen is none of them. */
export const COUNTABLE_ORDER_CLOCKS = [
  'T-DISP',
  'T-RULING',
  'T-RET-REV',
  'T-INFO',
  'T-URGENT-CONTACT',
  'T-EXT-REV',
  'T-CLOSE-REV',
  'T-CB',
  'T-JUDGE',
  'T-REWORK',
] as const;

export type CountableOrderClock = (typeof COUNTABLE_ORDER_CLOCKS)[number];

export type CountableClockName = CountableOrderClock | 'T-SIGN' | 'T-HANDLE';

/** In which an order has dates that follow its time limits. */
export const STATES_WITH_DATES: readonly WorkOrderState[] = [
  'PENDING_DISPATCH',
  'NEED_INFO',
  'PENDING_SIGN',
  'RETURN_PENDING',
  'IN_PROGRESS',
  'REWORK',
  'CLOSE_PENDING',
  'PENDING_CALLBACK',
  'DISSATISFIED',
];

/** A date that was told by the time limits of its day, and is still ahead. */
export interface CountableClock {
  readonly clock: CountableClockName;
  /** Of a unit's clock. */
  readonly assignmentId: string | null;
  /** Where the count begins; extensions are counted on from its end. */
  readonly startedAt: string;
  readonly toldDueAt: string;
}

/** The order's own clock of that name. */
export function orderClockOf(
  { dispatchClock, reviewClock, handling }: WorkOrder,
  clock: CountableOrderClock,
): OrderClockState | null {
  if (clock === 'T-DISP') return dispatchClock;
  if (clock === 'T-RET-REV') return reviewClock;
  return handling.clocks[clock] ?? null;
}

/**
 * The dates that a change of time limits can move: neither broken nor past. Inner dates are chosen
 * by the unit above and stay; so does a sign date that a ruling gave.
 */
export function countableClocks(order: WorkOrder, now: Date): CountableClock[] {
  return [...signDates(order), ...handleDates(order), ...orderDates(order)].filter((date) =>
    isAhead(order, date, now),
  );
}

/** Who asked for more time in good time may still get it after the due instant. */
function isAhead(
  { handling: { openExtension } }: WorkOrder,
  { clock, assignmentId, toldDueAt }: CountableClock,
  now: Date,
): boolean {
  const waitsForRuling = clock === 'T-HANDLE' && openExtension?.assignmentId === assignmentId;
  return waitsForRuling || isOnTime(now, new Date(toldDueAt));
}

function signDates(order: WorkOrder): CountableClock[] {
  return unsignedAssignments(order)
    .filter(({ state, signStartedAt, dispatchedAt }) => {
      return state === 'DISPATCHED' && signStartedAt === dispatchedAt;
    })
    .map(({ id, dispatchedAt, signDueAt }) => ({
      clock: 'T-SIGN',
      assignmentId: id,
      startedAt: dispatchedAt,
      toldDueAt: signDueAt,
    }));
}

function handleDates(order: WorkOrder): CountableClock[] {
  return withHandlingClock(order)
    .filter((assignment) => followsTheLimits(order, assignment))
    .map(({ id, dispatchedAt, handleDueAt }) => ({
      clock: 'T-HANDLE',
      assignmentId: id,
      startedAt: dispatchedAt,
      toldDueAt: handleDueAt,
    }));
}

/** A filed close stops the clock, and a rejected one lets it run again: its date is kept up too. */
function withHandlingClock(order: WorkOrder): Assignment[] {
  if (order.state === 'REWORK') return [];
  return order.state === 'CLOSE_PENDING' ? liveAssignments(order) : handlingAssignments(order);
}

/** A CO unit that was added later got its date from the LEAD's, a unit below from the one above. */
function followsTheLimits(
  order: WorkOrder,
  { role, dispatchedAt, handleOverdueAt }: Assignment,
): boolean {
  const first = leadOf(order)?.dispatchedAt === dispatchedAt;
  return role !== 'SUB' && handleOverdueAt === null && first;
}

function orderDates(order: WorkOrder): CountableClock[] {
  return runningClocks(order).flatMap(({ clock, startedAt, dueAt }) => {
    const name = COUNTABLE_ORDER_CLOCKS.find((countable) => countable === clock);
    if (!name) return [];
    return {
      clock: name,
      assignmentId: null,
      startedAt: startedAt.toISOString(),
      toldDueAt: dueAt.toISOString(),
    };
  });
}
