import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';

const lockMembers = statement(
  'work-orders.lock-merged-members',
  `select w.id from order_member m join work_order w on w.id = m.order_id
    where m.master_id = $1 and w.state = 'MERGED' order by w.id for update of w`,
);

/** The orders that still wait for their master's answer, with their locks in the order of their ids. */
export async function lockMergedMembers(tx: Transaction, masterId: string): Promise<string[]> {
  return (await tx.query<{ id: string }>(lockMembers, [masterId])).map(({ id }) => id);
}
