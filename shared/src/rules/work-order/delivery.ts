import { type Assignment, liveAssignments } from './assignment.js';
import { isUnsigned } from './assignment-state.js';
import type { WorkOrder } from './work-order.js';

/** A unit of which nobody has looked for so long has not been reached [P]. */
export const RECEIPT_MINUTES = 30;

/** 送达: whether people of the unit know of the order. */
export type Delivery = 'RECEIVED' | 'ON_ITS_WAY' | 'UNRECEIVED';

type Delivered = Pick<Assignment, 'dispatchedAt' | 'receivedAt'>;

export function receiptDueAt({ dispatchedAt }: Pick<Assignment, 'dispatchedAt'>): string {
  return new Date(Date.parse(dispatchedAt) + RECEIPT_MINUTES * 60_000).toISOString();
}

export function deliveryOf(assignment: Delivered, now: Date): Delivery {
  if (assignment.receivedAt !== null) return 'RECEIVED';
  return now.getTime() > Date.parse(receiptDueAt(assignment)) ? 'UNRECEIVED' : 'ON_ITS_WAY';
}

/** Units of the round that have not seen the order and were not missed yet. */
export function unreceivedAssignments(order: WorkOrder): Assignment[] {
  return liveAssignments(order).filter(
    ({ state, receivedAt, unreceivedAt }) =>
      isUnsigned(state) && receivedAt === null && unreceivedAt === null,
  );
}
