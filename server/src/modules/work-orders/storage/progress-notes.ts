import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';

/** `order_progress` as the driver gives it. */
export interface ProgressRow {
  id: string;
  order_id: string;
  round: number;
  unit_id: string;
  unit_name: string;
  at: Date;
  by_name: string;
  progress: string;
  attachment_ids: readonly string[];
}

const ofOrder = statement(
  'progress.of-order',
  'select p.* from order_progress p where p.order_id = $1 order by p.at, p.id',
);
const insert = statement(
  'progress.insert',
  `insert into order_progress
     (id, order_id, round, unit_id, unit_name, at, by_name, progress, attachment_ids)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export function progressOf(db: ReadConnection, orderId: string): Promise<ProgressRow[]> {
  return db.query<ProgressRow>(ofOrder, [orderId]);
}

export async function insertProgress(tx: Transaction, row: ProgressRow): Promise<void> {
  await tx.query(insert, [
    row.id,
    row.order_id,
    row.round,
    row.unit_id,
    row.unit_name,
    row.at,
    row.by_name,
    row.progress,
    row.attachment_ids,
  ]);
}
