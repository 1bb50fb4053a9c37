import type { Dispute, ReviewRow } from '@hotline/shared';

import { UNDISPUTED } from './order-queues.js';
import { toOrderSummary } from './order-summary-row.js';
import type { ReviewItem } from './review-view.js';

/** Row 27, a source of the review list: what the units pass on and the city has to rule on. */
export const DISPUTES_TO_RULE = `select o.id, o.due_at, o.id, null::jsonb from work_order o
  where o.state = 'PENDING_DISPATCH' and o.due_at is not null and not ${UNDISPUTED}`;

export function disputeView(item: ReviewItem, { openedAt }: Dispute): ReviewRow {
  return {
    kind: 'DISPUTE',
    order: toOrderSummary(item),
    matter: item.matter,
    expectation: item.expectation,
    dueAt: item.review_due_at.toISOString(),
    openedAt,
  };
}
