import type { BoardOrders } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

/** `due_at` is the clock that an order in its state waits on: the lead unit's sign clock here. */
const openOrders = statement(
  'boards.open-orders',
  `select count(*) filter (where state = 'PENDING_DISPATCH')::int as "toDispatch",
          count(*) filter (where state = 'PENDING_SIGN')::int as "toSign",
          count(*) filter (where state = 'PENDING_SIGN' and due_at >= $1
                             and due_at < $1::timestamptz + interval '2 hours')::int as "nearDue",
          count(*) filter (where state = 'PENDING_SIGN' and due_at < $1)::int as overdue,
          count(*) filter (where state = 'RETURN_PENDING')::int as "returnsToRule"
     from work_order
    where state in ('PENDING_DISPATCH', 'PENDING_SIGN', 'RETURN_PENDING') and due_at is not null`,
);

export async function countOrders(db: ReadConnection, now: Date): Promise<BoardOrders> {
  const [row] = await db.query<BoardOrders>(openOrders, [now]);
  if (!row) throw new Error('A count answers one row');
  return row;
}
