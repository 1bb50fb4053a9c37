import type { Precedent, PrecedentKind, ReturnReason } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { unitNameOf } from './order-summary-row.js';

/** As many as one reads; older ones say little about who does what today. */
const NEWEST = 50;

const precedentsOfCategory = statement(
  'work-orders.precedents',
  `select p.*, o.order_no from precedent p join work_order o on o.id = p.order_id
    where p.category_code = $1 order by p.ruled_at desc limit ${NEWEST}`,
);

interface Row {
  id: string;
  kind: PrecedentKind;
  order_id: string;
  order_no: string;
  category_code: string | null;
  district_code: string | null;
  place: string;
  reason_code: ReturnReason | null;
  clause: string;
  reason: string;
  from_unit_id: string | null;
  from_unit_name: string | null;
  taken_by_unit_id: string | null;
  taken_by_unit_name: string | null;
  ruled_at: Date;
  ruled_by_name: string;
}

/** Rulings on matters of the category, the newest first; none where it is not known yet. */
export async function findPrecedents(
  db: ReadConnection,
  categoryCode: string | null,
): Promise<Precedent[]> {
  if (categoryCode === null) return [];
  return (await db.query<Row>(precedentsOfCategory, [categoryCode])).map(toPrecedent);
}

function toPrecedent(row: Row): Precedent {
  return {
    id: row.id,
    kind: row.kind,
    order: { id: row.order_id, orderNo: row.order_no },
    categoryCode: row.category_code,
    districtCode: row.district_code,
    place: row.place,
    reasonCode: row.reason_code,
    clause: row.clause,
    reason: row.reason,
    fromUnit: unitNameOf(row.from_unit_id, row.from_unit_name),
    takenBy: unitNameOf(row.taken_by_unit_id, row.taken_by_unit_name),
    ruledAt: row.ruled_at.toISOString(),
    ruledBy: row.ruled_by_name,
  };
}
