import { civilDateOf, HOUR_MS, isOnTime, type OrderSummary } from '@hotline/shared';

/** How soon the running clock of an order ends; drawn as colour, shape and word. */
export const INBOX_GROUPS = ['overdue', 'hour', 'today', 'later', 'paused'] as const;

export type InboxGroup = (typeof INBOX_GROUPS)[number];

/** @param now by the server's clock */
export function groupOf(order: Pick<OrderSummary, 'dueAt'>, now: Date): InboxGroup {
  if (order.dueAt === null) return 'paused';
  const dueAt = new Date(order.dueAt);
  if (!isOnTime(now, dueAt)) return 'overdue';
  if (dueAt.getTime() - now.getTime() <= HOUR_MS) return 'hour';
  // 24:00 still belongs to today.
  return civilDateOf(new Date(dueAt.getTime() - 1)) === civilDateOf(now) ? 'today' : 'later';
}

/** The least time left first; orders without a running clock last, newest first. */
export function byTimeLeft(rows: readonly OrderSummary[]): OrderSummary[] {
  return [...rows].sort((a, b) => {
    if (a.dueAt !== null && b.dueAt !== null) return a.dueAt.localeCompare(b.dueAt);
    if (a.dueAt === null && b.dueAt === null) return b.changedAt.localeCompare(a.changedAt);
    return a.dueAt === null ? 1 : -1;
  });
}
