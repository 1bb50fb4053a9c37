import type { OverlayKind } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { AnyOverlayRow } from './overlay-row.js';

const overlaysOfOrder = statement(
  'work-orders.overlays-of-one',
  'select v.* from order_overlay v where v.order_id = $1 order by v.opened_at, v.id',
);

const orderOfOverlay = statement(
  'work-orders.order-of-overlay',
  'select order_id from order_overlay where id = $1 and kind = $2',
);

/** What lies over one order, oldest first. */
export function readOverlays(
  db: ReadConnection,
  orderId: string,
): Promise<readonly AnyOverlayRow[]> {
  return db.query<AnyOverlayRow>(overlaysOfOrder, [orderId]);
}

export async function orderIdOfOverlay(
  db: ReadConnection,
  id: string,
  kind: OverlayKind,
): Promise<string | undefined> {
  const [row] = await db.query<{ order_id: string }>(orderOfOverlay, [id, kind]);
  return row?.order_id;
}
