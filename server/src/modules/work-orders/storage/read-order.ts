import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { LockedOrder } from './lock-orders.js';
import { type AssignmentRow, type OrderRow, type RequestRow, toWorkOrder } from './order-row.js';

const orderById = statement('work-orders.by-id', 'select o.* from work_order o where o.id = $1');

const assignmentsOfOrder = statement(
  'work-orders.assignments-of-one',
  'select a.* from assignment a where a.order_id = $1 order by a.round, a.role desc, a.id',
);

const requestsOfOrder = statement(
  'work-orders.requests-of-one',
  'select r.* from order_request r where r.order_id = $1 order by r.filed_at',
);

export interface ReadOrder extends LockedOrder {
  readonly assignments: readonly AssignmentRow[];
  readonly requests: readonly RequestRow[];
}

/** An order as it stands, without its lock: for views and previews. */
export async function readOrder(db: ReadConnection, id: string): Promise<ReadOrder | undefined> {
  const [[row], assignments, requests] = await Promise.all([
    db.query<OrderRow>(orderById, [id]),
    db.query<AssignmentRow>(assignmentsOfOrder, [id]),
    db.query<RequestRow>(requestsOfOrder, [id]),
  ]);
  return row && { row, assignments, requests, order: toWorkOrder(row, assignments, requests) };
}
