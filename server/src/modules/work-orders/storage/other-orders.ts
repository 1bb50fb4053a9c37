import { accusedUnitOf, type LastMember, type OtherOrder } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import { type LockedOrder, lockOrdersWithParts } from './lock-orders.js';
import type { OrderRow } from './order-row.js';

const lastMemberOf = statement(
  'work-orders.last-member',
  `select w.order_no as "orderNo", m.at, m.by_name as by
     from order_member m join work_order w on w.id = m.order_id
    where m.master_id = $1 order by m.at desc limit 1`,
);

/** Two orders with both locks in hand, taken in the order of their ids (TXT-02). */
export interface LockedPair {
  readonly order: LockedOrder;
  readonly other: OtherOrder | null;
}

/** Null for `other`: no order that has left its draft has that id. */
export async function lockPair(tx: Transaction, id: string, otherId: string): Promise<LockedPair> {
  const found = await lockOrdersWithParts(tx, [id, otherId]);
  const order = found.find((locked) => locked.order.id === id);
  if (!order) throw new Refused('not-found');
  const other = found.find((locked) => locked.order.id === otherId);
  return { order, other: other ? otherOrder(other, order.row) : null };
}

function otherOrder({ order, row }: LockedOrder, mine: OrderRow): OtherOrder | null {
  if (row.order_no === null) return null;
  const { form, handling } = order;
  return {
    id: order.id,
    orderNo: row.order_no,
    state: order.state,
    categoryCode: form.categoryCode,
    districtCode: form.districtCode,
    urgency: form.urgency,
    accusedUnitId: accusedUnitOf(form),
    closedAt: handling.closedAt,
    membership: handling.merging.membership,
    samePerson: isSamePerson(row, mine),
  };
}

/** By the number: the caller's own, or the one that was dictated. */
function isSamePerson(a: OrderRow, b: OrderRow): boolean {
  const sameCitizen = a.citizen_id !== null && a.citizen_id === b.citizen_id;
  const { contact_phone_hash: hash } = a;
  return sameCitizen || (hash !== null && hash === b.contact_phone_hash);
}

/** Whom the order took last as a member; null where it has none. */
export async function lastMember(tx: Transaction, masterId: string): Promise<LastMember> {
  const [row] = await tx.query<{ orderNo: string; at: Date; by: string }>(lastMemberOf, [masterId]);
  return row ? { ...row, at: row.at.toISOString() } : null;
}
