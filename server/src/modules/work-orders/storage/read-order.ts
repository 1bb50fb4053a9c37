import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { ContactRow } from './contact-row.js';
import type { LockedOrder } from './lock-orders.js';
import {
  type AnyRequestRow,
  type AssignmentRow,
  type OrderRow,
  type RequestRow,
  toWorkOrder,
} from './order-row.js';
import type { AnyOverlayRow } from './overlay-row.js';
import { readOverlays } from './read-overlays.js';

const orderById = statement('work-orders.by-id', 'select o.* from work_order o where o.id = $1');

const assignmentsOfOrder = statement(
  'work-orders.assignments-of-one',
  'select a.* from assignment a where a.order_id = $1 order by a.round, a.parent_id is not null, a.role desc, a.id',
);

const requestsOfOrder = statement(
  'work-orders.requests-of-one',
  'select r.* from order_request r where r.order_id = $1 order by r.filed_at',
);

const contactsOfOrder = statement(
  'work-orders.contacts-of-one',
  'select c.* from order_contact c where c.order_id = $1 order by c.at, c.id',
);

export interface ReadOrder extends LockedOrder {
  readonly assignments: readonly AssignmentRow[];
  readonly requests: readonly AnyRequestRow[];
  readonly contacts: readonly ContactRow[];
  readonly overlays: readonly AnyOverlayRow[];
}

/** An order as it stands, without its lock: for views and previews. */
export async function readOrder(db: ReadConnection, id: string): Promise<ReadOrder | undefined> {
  const [[row], assignments, requests, contacts, overlays] = await Promise.all([
    db.query<OrderRow>(orderById, [id]),
    db.query<AssignmentRow>(assignmentsOfOrder, [id]),
    db.query<AnyRequestRow>(requestsOfOrder, [id]),
    db.query<ContactRow>(contactsOfOrder, [id]),
    readOverlays(db, id),
  ]);
  if (!row) return undefined;
  const returns = requests.filter(isReturn);
  const order = toWorkOrder(row, assignments, returns);
  return { row, assignments, requests, contacts, overlays, order };
}

export function isReturn(request: AnyRequestRow): request is RequestRow<'RETURN'> {
  return request.kind === 'RETURN';
}
