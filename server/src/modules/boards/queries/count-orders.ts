import type { BoardOrders } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

/**
 * `due_at` is the clock that an order in its state waits on, the lead unit's where it has one. One
 * count for each figure, so that each is answered from the index `work_order_waiting` alone.
 */
const waiting = (state: string, more = ''): string =>
  `(select count(*)::int from work_order where state = '${state}' and due_at is not null ${more})`;
const inHand = (more = ''): string =>
  `${waiting('IN_PROGRESS', more)} + ${waiting('REWORK', more)}`;

const openOrders = statement(
  'boards.open-orders',
  `select ${waiting('PENDING_DISPATCH')} as "toDispatch",
          ${waiting('PENDING_SIGN')} as "toSign",
          ${waiting('PENDING_SIGN', `and due_at >= $1 and due_at < $1::timestamptz + interval '2 hours'`)}
            as "nearDue",
          ${waiting('PENDING_SIGN', 'and due_at < $1')} as overdue,
          ${waiting('RETURN_PENDING')} as "returnsToRule",
          ${inHand()} as "inHand",
          ${inHand('and due_at < $1')} as "handleOverdue",
          ${waiting('CLOSE_PENDING')} as "closesToRule",
          ${waiting('PENDING_CALLBACK')} as "toCall",
          ${waiting('DISSATISFIED')} as dissatisfied`,
);

export async function countOrders(db: ReadConnection, now: Date): Promise<BoardOrders> {
  const [row] = await db.query<BoardOrders>(openOrders, [now]);
  if (!row) throw new Error('A count answers one row');
  return row;
}
