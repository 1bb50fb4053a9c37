import { civilDateOf, HOUR_MS, isOnTime, type OrderSummary } from '@hotline/shared';

/** Which part of the work list is shown; stands in the address of the page. */
export const CALLBACK_FILTERS = ['all', 'overdue', 'today', 'untried', 'again'] as const;

export type CallbackFilter = (typeof CALLBACK_FILTERS)[number];

/** Who did not answer just now is not called again at once. */
const REST_MS = 2 * HOUR_MS;

export const filterInAddress = (show: string | undefined): CallbackFilter =>
  CALLBACK_FILTERS.find((known) => known === show) ?? 'all';

/** @param now by the server's clock */
export function fits(order: OrderSummary, filter: CallbackFilter, now: Date): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'overdue':
      return order.dueAt !== null && !isOnTime(now, new Date(order.dueAt));
    case 'today':
      // 24:00 still belongs to today.
      return (
        order.dueAt !== null &&
        civilDateOf(new Date(new Date(order.dueAt).getTime() - 1)) <= civilDateOf(now)
      );
    case 'untried':
      return order.callbackTries === 0;
    case 'again':
      return order.callbackTries > 0 && !isResting(order, now);
  }
}

/** Tried so short a time ago that another time of day is better. */
export function isResting({ lastTryAt }: OrderSummary, now: Date): boolean {
  return lastTryAt !== null && now.getTime() - new Date(lastTryAt).getTime() < REST_MS;
}

/** The least time left first; those who did not answer just now come last. */
export function inCallOrder(rows: readonly OrderSummary[], now: Date): OrderSummary[] {
  return [...rows].sort(
    (a, b) =>
      Number(isResting(a, now)) - Number(isResting(b, now)) ||
      (a.dueAt ?? '').localeCompare(b.dueAt ?? ''),
  );
}
