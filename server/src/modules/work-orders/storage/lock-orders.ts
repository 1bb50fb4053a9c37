import type { WorkOrder } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type AssignmentRow, type OrderRow, type RequestRow, toWorkOrder } from './order-row.js';
import type { RequestKind } from './request-payload.js';

/** In the order of their ids, so that two batches never wait for each other in a circle. */
const lockOrderRows = statement(
  'work-orders.lock',
  'select o.* from work_order o where o.id = any($1::uuid[]) order by o.id for update',
);

const lockIds = statement(
  'work-orders.lock-ids',
  'select 1 from work_order where id = any($1::uuid[]) order by id for update',
);

const assignmentsOfOrders = statement(
  'work-orders.assignments-of',
  'select a.* from assignment a where a.order_id = any($1::uuid[]) order by a.round, a.parent_id is not null, a.role desc, a.id',
);

/** Of the requests the rules ask for returns only: the others stand in `handling`. */
const returnsOfOrders = statement(
  'work-orders.returns-of',
  `select r.* from order_request r
    where r.order_id = any($1::uuid[]) and r.kind = 'RETURN' order by r.filed_at`,
);

const orderOfAssignment = statement(
  'work-orders.order-of-assignment',
  'select order_id from assignment where id = $1',
);

const orderOfRequest = statement(
  'work-orders.order-of-request',
  'select order_id from order_request where id = $1 and kind = $2',
);

/** An order with its row's lock in hand. */
export interface LockedOrder {
  readonly order: WorkOrder;
  readonly row: OrderRow;
}

/**
 * Locks first and reads what hangs on the orders in a second statement: one that waited for a lock
 * would still see the other tables as they were before the wait.
 */
export async function lockOrdersWithParts(
  tx: Transaction,
  ids: readonly string[],
): Promise<LockedOrder[]> {
  const rows = await tx.query<OrderRow>(lockOrderRows, [ids]);
  const [assignments, returns] = await Promise.all([
    tx.query<AssignmentRow>(assignmentsOfOrders, [ids]),
    tx.query<RequestRow<'RETURN'>>(returnsOfOrders, [ids]),
  ]);
  const assignmentsOf = byOrder(assignments);
  const returnsOf = byOrder(returns);
  return rows.map((row) => ({
    row,
    order: toWorkOrder(row, assignmentsOf.get(row.id) ?? [], returnsOf.get(row.id) ?? []),
  }));
}

function byOrder<T extends { order_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.order_id);
    if (group) group.push(row);
    else groups.set(row.order_id, [row]);
  }
  return groups;
}

/** Only the locks. */
export async function lockOrders(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(lockIds, [ids]);
}

/** The order that an assignment belongs to; undefined where there is none. */
export async function orderIdOfAssignment(
  tx: Transaction,
  assignmentId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ order_id: string }>(orderOfAssignment, [assignmentId]);
  return row?.order_id;
}

export async function orderIdOfRequest(
  tx: Transaction,
  requestId: string,
  kind: RequestKind,
): Promise<string | undefined> {
  const [row] = await tx.query<{ order_id: string }>(orderOfRequest, [requestId, kind]);
  return row?.order_id;
}
