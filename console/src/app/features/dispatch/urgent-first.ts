import { type OrderSummary, URGENCIES } from '@hotline/shared';

/** Critical, urgent, normal; within each the one with the least time left. */
export function urgentFirst(rows: readonly OrderSummary[]): OrderSummary[] {
  return [...rows].sort(
    (a, b) =>
      URGENCIES.indexOf(b.urgency) - URGENCIES.indexOf(a.urgency) ||
      (a.dueAt ?? '').localeCompare(b.dueAt ?? ''),
  );
}
