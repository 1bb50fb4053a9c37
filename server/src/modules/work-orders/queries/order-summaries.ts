import type { OrderSummary } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import {
  NO_PART_COLUMNS,
  SUMMARY_COLUMNS,
  type SummaryRow,
  toOrderSummary,
} from './order-summary-row.js';

const summariesOf = statement(
  'work-orders.summaries-of',
  `select ${SUMMARY_COLUMNS}, o.due_at, ${NO_PART_COLUMNS} from work_order o
    where o.id = any($1::uuid[])`,
);

/** By order id. Ask only for orders that the viewer was found to see. */
export async function orderSummaries(
  db: ReadConnection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrderSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<SummaryRow>(summariesOf, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, toOrderSummary(row)]));
}
