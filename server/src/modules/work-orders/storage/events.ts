import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** `hotline_event` as the driver gives it. */
export interface EventRow {
  id: string;
  version: number;
  title: string;
  broadcast: string;
  declared_at: Date;
  declared_by_name: string;
  ended_at: Date | null;
  ended_by_name: string | null;
  end_reason: string | null;
}

const insertEventRow = statement(
  'work-orders.insert-event',
  `insert into hotline_event (id, version, title, broadcast, declared_at, declared_by_name)
   values ($1, 1, $2, $3, $4, $5)`,
);

const lockEventRow = statement(
  'work-orders.lock-event',
  'select e.* from hotline_event e where e.id = $1 for update',
);

const saveEventRow = statement(
  'work-orders.save-event',
  `update hotline_event
      set version = $2, broadcast = $3, ended_at = $4, ended_by_name = $5, end_reason = $6
    where id = $1`,
);

export async function insertEvent(
  tx: Transaction,
  {
    id,
    title,
    broadcast,
  }: { readonly id: string; readonly title: string; readonly broadcast: string },
): Promise<void> {
  await tx.query(insertEventRow, [id, title, broadcast, tx.now, tx.actor.name]);
}

export async function lockEvent(tx: Transaction, id: string): Promise<EventRow | undefined> {
  const [row] = await tx.query<EventRow>(lockEventRow, [id]);
  return row;
}

/** Saves as the next version. */
export async function saveEvent(tx: Transaction, row: EventRow): Promise<void> {
  await tx.query(saveEventRow, [
    row.id,
    row.version + 1,
    row.broadcast,
    row.ended_at,
    row.ended_by_name,
    row.end_reason,
  ]);
}
