import type { RecountFacts } from '../facts/recount-facts.js';
import type { OrderClockState } from '../order-clock.js';
import { type CountableOrderClock, orderClockOf } from '../recount/countable-clock.js';
import type { MovedDate } from '../recount/dates-that-move.js';
import type { WorkOrder } from '../work-order.js';
import { changed, type ChangesOf } from './change-of.js';

export const CHANGES_OF_RECOUNT: ChangesOf<keyof RecountFacts> = {
  DatesRecounted: (order, { moved }) => moved.reduce<WorkOrder>(withDate, order),
};

function withDate(order: WorkOrder, { clock, assignmentId, due }: MovedDate): WorkOrder {
  const { dueAt } = due;
  if (clock === 'T-SIGN' || clock === 'T-HANDLE') {
    const date = clock === 'T-SIGN' ? { signDueAt: dueAt } : { handleDueAt: dueAt };
    return { ...order, assignments: changed(order, assignmentId ?? '', date) };
  }
  const told = orderClockOf(order, clock);
  return told ? withOrderClock(order, clock, { ...told, dueAt, due }) : order;
}

function withOrderClock(
  order: WorkOrder,
  clock: CountableOrderClock,
  state: OrderClockState,
): WorkOrder {
  if (clock === 'T-DISP') return { ...order, dispatchClock: state };
  if (clock === 'T-RET-REV') return { ...order, reviewClock: state };
  const { handling } = order;
  return { ...order, handling: { ...handling, clocks: { ...handling.clocks, [clock]: state } } };
}
