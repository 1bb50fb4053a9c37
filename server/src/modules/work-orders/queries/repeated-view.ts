import type { Handling, ReviewRow } from '@hotline/shared';

import { type AnsweredOrder, answerOf } from './answered-orders.js';
import { REPEAT_JUDGED } from './order-queues.js';
import { toOrderSummary } from './order-summary-row.js';
import type { ReviewItem } from './review-view.js';

/** Row 13, a source of the review list: what an agent takes for a repetition. */
export const REPEATS_TO_JUDGE = `select o.id, o.due_at, o.id, null::jsonb from work_order o
  where o.state = 'PENDING_DISPATCH' and o.due_at is not null and not ${REPEAT_JUDGED}`;

/** Null where the order is not one that waits for this judgement. */
export function repeatedView(
  item: ReviewItem,
  handling: Handling,
  answered: ReadonlyMap<string, AnsweredOrder>,
): ReviewRow | null {
  const { repeats } = handling.merging;
  const closed = repeats && answered.get(repeats.orderId);
  if (!repeats || !closed) return null;
  return {
    kind: 'REPEATED',
    order: toOrderSummary(item),
    matter: item.matter,
    expectation: item.expectation,
    dueAt: item.review_due_at.toISOString(),
    suggestedBy: repeats.by,
    closed: {
      order: toOrderSummary(closed),
      matter: closed.matter,
      closedAt: closed.closed_at,
      answer: answerOf(closed),
    },
  };
}
