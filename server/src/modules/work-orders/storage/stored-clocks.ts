import type { OrderClockState, WorkOrder } from '@hotline/shared';

/** The order's own clocks as one JSON column; what is sorted by stands in columns beside it. */
export interface StoredClocks {
  readonly dispatch: OrderClockState | null;
  readonly followUp: OrderClockState | null;
  readonly review: OrderClockState | null;
  readonly citizen: OrderClockState | null;
}

export function storedClocks(order: WorkOrder): StoredClocks {
  return {
    dispatch: order.dispatchClock,
    followUp: order.followUpClock,
    review: order.reviewClock,
    // Its explanation stands with the first assignment: kept here it would travel with every change.
    citizen: order.citizenClock && { ...order.citizenClock, due: null },
  };
}
