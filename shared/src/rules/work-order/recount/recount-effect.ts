import type { WorkOrder } from '../work-order.js';
import type { CountedDate } from './count-dates.js';
import { compareDates, type ComparedDate } from './dates-that-move.js';

/** What a change of time limits does to the dates of orders, counted in orders. */
export interface RecountTally {
  readonly openOrders: number;
  /** With a date that moves to a later instant. */
  readonly moveLater: number;
  /** With a date that is counted nearer and stands. */
  readonly stand: number;
  /** Of those that stand: overdue already, if the new count held. */
  readonly wouldBeOverdue: number;
  /** With a date that is not provisional any more. */
  readonly confirmed: number;
}

export const NO_RECOUNT: RecountTally = {
  openOrders: 0,
  moveLater: 0,
  stand: 0,
  wouldBeOverdue: 0,
  confirmed: 0,
};

export interface OrderEffect {
  readonly tally: RecountTally;
  /** The dates that move or stand. */
  readonly dates: readonly ComparedDate[];
}

export function effectOn(
  order: WorkOrder,
  counted: readonly CountedDate[],
  now: Date,
): OrderEffect {
  const dates = compareDates(order, counted, now).filter(({ movement }) => movement !== 'SAME');
  const one = (condition: (date: ComparedDate) => boolean) => Number(dates.some(condition));
  return {
    dates,
    tally: {
      openOrders: 1,
      moveLater: one(({ movement }) => movement === 'LATER'),
      stand: one(({ movement }) => movement === 'STANDS'),
      wouldBeOverdue: one(
        ({ movement, due }) => movement === 'STANDS' && new Date(due.dueAt) < now,
      ),
      confirmed: one(({ movement }) => movement === 'CONFIRMED'),
    },
  };
}

export function addTallies(a: RecountTally, b: RecountTally): RecountTally {
  return {
    openOrders: a.openOrders + b.openOrders,
    moveLater: a.moveLater + b.moveLater,
    stand: a.stand + b.stand,
    wouldBeOverdue: a.wouldBeOverdue + b.wouldBeOverdue,
    confirmed: a.confirmed + b.confirmed,
  };
}
