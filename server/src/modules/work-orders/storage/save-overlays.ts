import { civilDateOf, yearOf } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { OrderChange } from './order-change.js';
import { movedOverlays, openedOverlays } from './overlay-records.js';

/** Supervisions are rare, and a number that is used twice or left out is a scandal: one at a time. */
const waitForNumber = statement(
  'work-orders.wait-for-supervision-number',
  `select pg_advisory_xact_lock(hashtext('supervision-number'))`,
);

const insertOverlay = statement(
  'work-orders.insert-overlay',
  `insert into order_overlay (
          id, kind, order_id, state, number_year, number_seq, unit_id, unit_name, payload,
          opened_at, opened_by_name, due_at)
   select v.id, v.kind, v.order_id, v.state, $2,
          case when $2::int is not null then
            (select coalesce(max(number_seq), 0) + 1 from order_overlay
              where number_year = $2 and number_seq is not null)
          end,
          v.unit_id, v.unit_name, v.payload, v.opened_at, v.opened_by_name, v.due_at
     from jsonb_to_record($1::jsonb) as v (
            id uuid, kind text, order_id uuid, state text, unit_id uuid, unit_name text,
            payload jsonb, opened_at timestamptz, opened_by_name text, due_at timestamptz)`,
);

const moveOverlays = statement(
  'work-orders.move-overlays',
  `update order_overlay o
      set state = m.state, overdue_at = coalesce(o.overdue_at, m.overdue_at),
          payload = o.payload || m.added
     from jsonb_to_recordset($1::jsonb) as m (
            id uuid, state text, overdue_at timestamptz, added jsonb)
    where o.id = m.id`,
);

const joinEvent = statement(
  'work-orders.join-event',
  `insert into event_order (order_id, event_id) values ($1, $2)
   on conflict (order_id) do update set event_id = excluded.event_id`,
);

/** What facts do to overlays, in the transaction that saves the orders. Mostly nothing. */
export async function saveOverlays(
  tx: Transaction,
  changes: readonly OrderChange[],
): Promise<void> {
  for (const { after, fact } of changes.flatMap(({ steps }) => steps)) {
    if (fact.type === 'EventJoined') await tx.query(joinEvent, [after.id, fact.eventId]);
  }
  const opened = changes.flatMap(({ steps }) => steps.flatMap(openedOverlays));
  for (const overlay of opened) {
    const isNumbered = overlay.kind === 'SUPERVISION';
    if (isNumbered) await tx.query(waitForNumber, []);
    const year = isNumbered ? yearOf(civilDateOf(new Date(overlay.opened_at))) : null;
    await tx.query(insertOverlay, [JSON.stringify(overlay), year]);
  }
  const moved = changes.flatMap(movedOverlays);
  if (moved.length > 0) await tx.query(moveOverlays, [JSON.stringify(moved)]);
}
