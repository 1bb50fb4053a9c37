import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { OrderChange } from './order-change.js';

const joinMaster = statement(
  'work-orders.join-master',
  `insert into order_member (order_id, master_id, kind, at, by_name) values ($1, $2, $3, $4, $5)`,
);

const leaveMaster = statement(
  'work-orders.leave-master',
  'delete from order_member where order_id = $1',
);

/** The row by which lists know who belongs to whom; it follows what the rules say of the order. */
export async function saveMembership(tx: Transaction, { steps }: OrderChange): Promise<void> {
  for (const { before, after } of steps) {
    const [was, is] = [before?.handling.merging.membership, after.handling.merging.membership];
    const leaves = after.state === 'WITHDRAWN' || was?.masterId !== is?.masterId;
    if (was && leaves) await tx.query(leaveMaster, [after.id]);
    if (is && is.masterId !== was?.masterId) {
      await tx.query(joinMaster, [after.id, is.masterId, is.kind, is.at, is.by]);
    }
  }
}
