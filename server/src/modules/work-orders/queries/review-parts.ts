import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { ContactRow } from '../storage/contact-row.js';
import type { AssignmentRow, RequestRow } from '../storage/order-row.js';

/** What hangs on an order of the review desk, of its current round. */
export interface ReviewParts {
  readonly contacts: readonly ContactRow[];
  readonly assignments: readonly AssignmentRow[];
  /** Accepted by the city. */
  readonly closes: readonly RequestRow<'CLOSE'>[];
  /** Rejected returns by unit id. */
  readonly rejectedReturns: ReadonlyMap<string, number>;
}

const contactsOfRound = statement(
  'work-orders.review-contacts',
  `select c.* from order_contact c join work_order o on o.id = c.order_id and o.round = c.round
    where c.order_id = any($1::uuid[]) order by c.at, c.id`,
);
const assignmentsOfRound = statement(
  'work-orders.review-assignments',
  `select a.* from assignment a join work_order o on o.id = a.order_id and o.round = a.round
    where a.order_id = any($1::uuid[]) and a.state not in ('RETURNED', 'REVOKED')
    order by a.parent_id is not null, a.role desc, a.id`,
);
const acceptedCloses = statement(
  'work-orders.review-closes',
  `select q.* from order_request q join work_order o on o.id = q.order_id and o.round = q.round
    where q.order_id = any($1::uuid[]) and q.kind = 'CLOSE' and q.state = 'APPROVED'
    order by q.filed_at`,
);
const rejectedReturns = statement(
  'work-orders.review-rejected-returns',
  `select q.order_id, q.unit_id, count(*)::int as count from order_request q
    where q.order_id = any($1::uuid[]) and q.kind = 'RETURN' and q.state = 'REJECTED'
    group by 1, 2`,
);

interface RejectedReturns {
  readonly order_id: string;
  readonly unit_id: string;
  readonly count: number;
}

/** Of a whole page in four statements. */
export async function readReviewParts(
  db: ReadConnection,
  orderIds: readonly string[],
): Promise<(orderId: string) => ReviewParts> {
  const [contacts, assignments, closes, returns] = await Promise.all([
    db.query<ContactRow>(contactsOfRound, [orderIds]),
    db.query<AssignmentRow>(assignmentsOfRound, [orderIds]),
    db.query<RequestRow<'CLOSE'>>(acceptedCloses, [orderIds]),
    db.query<RejectedReturns>(rejectedReturns, [orderIds]),
  ]);
  const of =
    (orderId: string) =>
    ({ order_id }: { readonly order_id: string }) =>
      order_id === orderId;
  return (orderId) => ({
    contacts: contacts.filter(of(orderId)),
    assignments: assignments.filter(of(orderId)),
    closes: closes.filter(of(orderId)),
    rejectedReturns: new Map(
      returns.filter(of(orderId)).map(({ unit_id, count }) => [unit_id, count]),
    ),
  });
}
