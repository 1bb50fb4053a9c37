import { STATES_WITH_DATES, type ToldOfAssignment } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { LockedOrder } from './lock-orders.js';
import { type AssignmentRow, type OrderRow, toWorkOrder } from './order-row.js';

const openOrderIds = statement(
  'work-orders.open-ids',
  `select o.id from work_order o
    where o.state = any($1::text[]) and o.id > $2::uuid order by o.id limit $3`,
);

const openOrders = statement(
  'work-orders.open-for-recount',
  `select o.* from work_order o
    where o.state = any($1::text[]) and o.id > $2::uuid order by o.id limit $3`,
);

/** By the index for each order, however many: a page must not read the whole table. */
const ROUND_OF_EACH = `(select w.id, w.round from work_order w where w.id = any($1::uuid[])) o
     cross join lateral (select x.* from assignment x
                          where x.order_id = o.id and x.round = o.round offset 0) a`;

const assignmentsOfRound = statement(
  'work-orders.assignments-of-round',
  `select a.* from ${ROUND_OF_EACH} order by a.parent_id is not null, a.role desc, a.id`,
);

/**
 * What was told of the assignments of the round. An extension moves the LEAD's date, whoever of its
 * chain asked for it; the date that stands is the dispatch's, or that of the last extension.
 */
const toldOfRound = statement(
  'work-orders.told-of-round',
  `select a.order_id, a.id as "assignmentId",
          case when a.role = 'LEAD' then coalesce(x.days, '{}') else '{}' end as extensions,
          json_build_object(
            'sign', coalesce((a.dues->'sign'->>'provisional')::boolean, false),
            'handle', coalesce(case when a.role = 'LEAD' then x.provisional end,
                               (a.dues->'handle'->>'provisional')::boolean, false)) as provisional
     from ${ROUND_OF_EACH}
     left join lateral (
       select array_agg((q.payload->>'days')::int order by q.ruled_at) as days,
              bool_or((q.payload->'newDue'->>'provisional')::boolean)
                filter (where (q.payload->'newDue'->>'dueAt')::timestamptz = a.handle_due_at
                          and (a.dues->'handle'->>'dueAt')::timestamptz <> a.handle_due_at)
                as provisional
         from order_request q
        where q.order_id = a.order_id and q.round = a.round
          and q.kind = 'EXTENSION' and q.state = 'APPROVED') x on true
    where a.role in ('LEAD', 'CO')`,
);

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface ToldRow extends ToldOfAssignment {
  readonly order_id: string;
}

/** The ids of the next open orders, in their order. */
export async function nextOpenOrders(
  db: ReadConnection,
  after: string | undefined,
  size: number,
): Promise<string[]> {
  const values = [STATES_WITH_DATES, after ?? BEFORE_ALL, size];
  const rows = await db.query<{ id: string }>(openOrderIds, values);
  return rows.map(({ id }) => id);
}

/** The next open orders as far as their dates ask: without locks, without former rounds. */
export async function readOpenOrders(
  db: ReadConnection,
  after: string | undefined,
  size: number,
): Promise<LockedOrder[]> {
  const rows = await db.query<OrderRow>(openOrders, [STATES_WITH_DATES, after ?? BEFORE_ALL, size]);
  const assignments = await db.query<AssignmentRow>(assignmentsOfRound, [rows.map(({ id }) => id)]);
  const of = Map.groupBy(assignments, ({ order_id }) => order_id);
  return rows.map((row) => ({ row, order: toWorkOrder(row, of.get(row.id) ?? [], []) }));
}

/** By order id. */
export async function readTold(
  db: ReadConnection,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldOfAssignment[]>> {
  const rows = await db.query<ToldRow>(toldOfRound, [orderIds]);
  return Map.groupBy(rows, ({ order_id }) => order_id);
}
