import type { Due } from '../../sla/due.js';
import type { WorkOrder } from '../work-order.js';
import type { CountedDate } from './count-dates.js';
import { type CountableClockName, countableClocks } from './countable-clock.js';

/** A told date and the one that takes its place. */
export interface MovedDate {
  readonly clock: CountableClockName;
  readonly assignmentId: string | null;
  readonly toldDueAt: string;
  readonly due: Due;
}

/** What a new count means for a date that was told. */
export type Movement =
  | 'LATER'
  /** The same instant, and no more provisional (暂定). */
  | 'CONFIRMED'
  /** Counted nearer: the told one stands (I6). */
  | 'STANDS'
  | 'SAME';

export interface ComparedDate extends MovedDate {
  readonly movement: Movement;
}

/** Every date that still runs, beside its new count. */
export function compareDates(
  order: WorkOrder,
  counted: readonly CountedDate[],
  now: Date,
): ComparedDate[] {
  return countableClocks(order, now).flatMap(({ clock, assignmentId, toldDueAt }) => {
    const date = counted.find((c) => c.clock === clock && c.assignmentId === assignmentId);
    if (!date) return [];
    const { due } = date;
    return { clock, assignmentId, toldDueAt, due, movement: movementOf(toldDueAt, date) };
  });
}

/** I6: a date that was told never moves nearer. */
export function datesThatMove(
  order: WorkOrder,
  counted: readonly CountedDate[],
  now: Date,
): MovedDate[] {
  return compareDates(order, counted, now)
    .filter(({ movement }) => movement === 'LATER' || movement === 'CONFIRMED')
    .map(({ clock, assignmentId, toldDueAt, due }) => ({ clock, assignmentId, toldDueAt, due }));
}

function movementOf(toldDueAt: string, { due, wasProvisional }: CountedDate): Movement {
  if (due.dueAt > toldDueAt) return 'LATER';
  if (due.dueAt < toldDueAt) return 'STANDS';
  return wasProvisional && !due.provisional ? 'CONFIRMED' : 'SAME';
}
