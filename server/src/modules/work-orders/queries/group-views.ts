import type { GroupMember, Merging, OrderDetail, VisibleFields } from '@hotline/shared';
import { NO_MERGING } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { OrderRow } from '../storage/order-row.js';

const membersOfOrder = statement(
  'work-orders.members',
  `select w.id, w.order_no, w.state, w.place, left(w.matter, 120) as excerpt, w.confidential,
          w.request_type, m.kind, m.at, m.by_name
     from order_member m join work_order w on w.id = m.order_id
    where m.master_id = $1 order by m.at, w.id`,
);

interface MemberRow extends Pick<OrderRow, 'id' | 'state' | 'place' | 'confidential'> {
  order_no: string;
  request_type: OrderRow['request_type'];
  excerpt: string;
  kind: GroupMember['kind'];
  at: Date;
  by_name: string;
}

/** A unit reads what its members say, but not what was said in confidence. */
export async function readMembers(
  db: ReadConnection,
  orderId: string,
  { centreOnly }: VisibleFields,
): Promise<GroupMember[]> {
  const rows = await db.query<MemberRow>(membersOfOrder, [orderId]);
  return rows.map((row) => {
    const hidden = !centreOnly && (row.confidential || row.request_type === 'REPORT');
    return {
      id: row.id,
      orderNo: row.order_no,
      kind: row.kind,
      state: row.state,
      place: hidden ? '' : row.place,
      excerpt: hidden ? '' : row.excerpt,
      joinedAt: row.at.toISOString(),
      joinedBy: row.by_name,
    };
  });
}

/** Suggestions are the centre's own business; that an order belongs to a group is not. */
export function groupView(
  merging: Merging,
  members: readonly GroupMember[],
  { centreOnly }: VisibleFields,
): Pick<OrderDetail, 'merging' | 'members' | 'memberCount' | 'group' | 'suggestedMaster'> {
  const shown = centreOnly ? merging : { ...NO_MERGING, membership: merging.membership };
  return {
    merging: shown,
    members: [...members],
    memberCount: members.length,
    ...groupOf(shown),
  };
}

/** Of a list's row, from what the rules keep. */
export function groupOf({
  membership,
  suggested,
}: Pick<Merging, 'membership' | 'suggested'>): Pick<OrderDetail, 'group' | 'suggestedMaster'> {
  return {
    group: membership && {
      masterId: membership.masterId,
      masterNo: membership.masterNo,
      kind: membership.kind,
    },
    suggestedMaster: suggested && { orderId: suggested.orderId, orderNo: suggested.orderNo },
  };
}
