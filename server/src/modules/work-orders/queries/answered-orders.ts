import type { OrderOutcome } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { NO_PART_COLUMNS, SUMMARY_COLUMNS, type SummaryRow } from './order-summary-row.js';

/** What a settled order told its requester; on `o`. */
export const ANSWER_COLUMNS = `o.outcome, o.handling->>'closedAt' as closed_at,
  coalesce(
    (select q.payload->'report'->>'publicReply' from order_request q
      where q.order_id = o.id and q.kind = 'CLOSE' and q.state = 'APPROVED'
      order by q.filed_at desc limit 1),
    o.handling->'merging'->'membership'->'reply'->>'text') as reply`;

export interface AnswerRow {
  outcome: OrderOutcome | null;
  closed_at: string | null;
  reply: string | null;
}

const answeredOrders = statement(
  'work-orders.answered',
  `select ${SUMMARY_COLUMNS}, o.due_at, ${NO_PART_COLUMNS}, o.matter, ${ANSWER_COLUMNS}
     from work_order o where o.id = any($1::uuid[])`,
);

export interface AnsweredOrder extends SummaryRow, AnswerRow {
  matter: string;
}

export async function readAnsweredOrders(
  db: ReadConnection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AnsweredOrder>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<AnsweredOrder>(answeredOrders, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The unit's public reply; without a unit, what the agent answered or heard at the follow-up. */
export function answerOf({ reply, outcome }: AnswerRow): string | null {
  if (reply !== null) return reply;
  switch (outcome?.disposition) {
    case 'DIRECT_ANSWER':
      return outcome.answer;
    case 'PHONE_TRANSFER':
      return outcome.followUp?.note ?? null;
    case 'APPENDED':
    case 'NOT_ACCEPTED':
    case 'REFERRED':
    case 'WRITTEN_TRANSFER':
    case undefined:
      return null;
  }
}
