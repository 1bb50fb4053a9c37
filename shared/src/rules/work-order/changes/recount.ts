import type { RecountFacts } from '../facts/recount-facts.js';
import type { Handling, HandlingClock } from '../handling.js';
import type { OrderClockState } from '../order-clock.js';
import type { MovedDate } from '../recount/dates-that-move.js';
import type { WorkOrder } from '../work-order.js';
import { changed, type ChangesOf } from './change-of.js';

export const CHANGES_OF_RECOUNT: ChangesOf<keyof RecountFacts> = {
  DatesRecounted: (order, { moved }) => moved.reduce<WorkOrder>(withDate, order),
};

function withDate(order: WorkOrder, { clock, assignmentId, due }: MovedDate): WorkOrder {
  const id = assignmentId ?? '';
  switch (clock) {
    case 'T-SIGN':
      return { ...order, assignments: changed(order, id, { signDueAt: due.dueAt }) };
    case 'T-HANDLE':
      return { ...order, assignments: changed(order, id, { handleDueAt: due.dueAt }) };
    case 'T-DISP':
      return { ...order, dispatchClock: recounted(order.dispatchClock, due) };
    case 'T-RET-REV':
      return { ...order, reviewClock: recounted(order.reviewClock, due) };
    default:
      return { ...order, handling: withClock(order.handling, clock, due) };
  }
}

function recounted(clock: OrderClockState | null, due: MovedDate['due']): OrderClockState | null {
  return clock && { ...clock, dueAt: due.dueAt, due };
}

function withClock(handling: Handling, clock: HandlingClock, due: MovedDate['due']): Handling {
  const state = recounted(handling.clocks[clock] ?? null, due);
  return state ? { ...handling, clocks: { ...handling.clocks, [clock]: state } } : handling;
}
