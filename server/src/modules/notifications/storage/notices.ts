import type { NoticeAudience, NoticeKind, NoticeSound } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';

export interface NoticeRow {
  readonly id: string;
  readonly audience: NoticeAudience['kind'];
  readonly unit_id: string | null;
  readonly kind: NoticeKind;
  readonly sound: NoticeSound;
  readonly order_id: string;
  readonly order_no: string;
  readonly title: string;
  readonly due_at: Date | null;
  readonly issued_at: Date;
  readonly opened_at: Date | null;
  readonly opened_by_name: string | null;
}

export type NewNotice = Omit<NoticeRow, 'due_at' | 'issued_at' | 'opened_at' | 'opened_by_name'> & {
  readonly due_at: string | null;
};

/** Whose notices somebody reads: those of the own unit, those for shift leads. */
export interface NoticeReader {
  readonly unitId: string | null;
  readonly leads: boolean;
}

export const NOTICE_COLUMNS = `n.id, n.audience, n.unit_id, n.kind, n.sound, n.order_id, n.order_no,
  n.title, n.due_at, n.issued_at, n.opened_at, n.opened_by_name`;

/** `unit` and `leads` are the parameters of a `NoticeReader`. */
export const isFor = (unit: string, leads: string): string =>
  `((n.audience = 'UNIT' and n.unit_id = ${unit}::uuid) or (n.audience = 'LEADS' and ${leads}))`;

const insertNotices = statement(
  'notifications.insert',
  `insert into notice (id, audience, unit_id, kind, sound, order_id, order_no, title, due_at, issued_at)
   select e.id, e.audience, e.unit_id, e.kind, e.sound, e.order_id, e.order_no, e.title, e.due_at, $2
     from jsonb_to_recordset($1::jsonb) as e (
            id uuid, audience text, unit_id uuid, kind text, sound text, order_id uuid,
            order_no text, title text, due_at timestamptz)`,
);

/** Answers nothing for a notice that is another's; the first opening stays. */
const markOpened = statement(
  'notifications.mark-opened',
  `with found as (
     select n.id, n.opened_at is null as is_first from notice n
      where n.id = $1 and ${isFor('$2', '$3')} for update)
   update notice n
      set opened_at = coalesce(n.opened_at, $4), opened_by = coalesce(n.opened_by, $5),
          opened_by_name = coalesce(n.opened_by_name, $6)
     from found where n.id = found.id
   returning ${NOTICE_COLUMNS}, found.is_first`,
);

export async function storeNotices(tx: Transaction, notices: readonly NewNotice[]): Promise<void> {
  await tx.query(insertNotices, [JSON.stringify(notices), tx.now]);
}

export async function openNotice(
  tx: Transaction,
  id: string,
  { unitId, leads }: NoticeReader,
): Promise<(NoticeRow & { is_first: boolean }) | undefined> {
  const { actor, now } = tx;
  const values = [id, unitId, leads, now, actor.id, actor.name];
  const rows = await tx.query<NoticeRow & { is_first: boolean }>(markOpened, values);
  return rows[0];
}
