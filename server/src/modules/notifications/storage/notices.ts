import type { NoticeAudience, NoticeKind, NoticeSound, Role } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';

export interface NoticeRow {
  readonly id: string;
  readonly audience: NoticeAudience['kind'];
  readonly unit_id: string | null;
  /** Of the unit's people only those of this role; null for all of them. */
  readonly for_role: Role | null;
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

/** Whose notices somebody reads: those of the own unit, for shift leads, for the dispatch desk. */
export interface NoticeReader {
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  readonly leads: boolean;
  readonly dispatches: boolean;
}

/** As the parameters that `isFor` names. */
export function readerValues({ unitId, roles, leads, dispatches }: NoticeReader): unknown[] {
  return [unitId, roles, leads, dispatches];
}

export const NOTICE_COLUMNS = `n.id, n.audience, n.unit_id, n.for_role, n.kind, n.sound, n.order_id, n.order_no,
  n.title, n.due_at, n.issued_at, n.opened_at, n.opened_by_name`;

/** `$n` is the first of the parameters of `readerValues`. */
export const isFor = (n: number): string =>
  `((n.audience = 'UNIT' and n.unit_id = $${n}::uuid
       and (n.for_role is null or n.for_role = any($${n + 1}::text[])))
    or (n.audience = 'LEADS' and $${n + 2}) or (n.audience = 'DISPATCH' and $${n + 3}))`;

const insertNotices = statement(
  'notifications.insert',
  `insert into notice (id, audience, unit_id, for_role, kind, sound, order_id, order_no, title, due_at, issued_at)
   select e.id, e.audience, e.unit_id, e.for_role, e.kind, e.sound, e.order_id, e.order_no, e.title, e.due_at, $2
     from jsonb_to_recordset($1::jsonb) as e (
            id uuid, audience text, unit_id uuid, for_role text, kind text, sound text, order_id uuid,
            order_no text, title text, due_at timestamptz)`,
);

/** Answers nothing for a notice that is another's; the first opening stays. */
const markOpened = statement(
  'notifications.mark-opened',
  `with found as (
     select n.id, n.opened_at is null as is_first from notice n
      where n.id = $1 and ${isFor(5)} for update)
   update notice n
      set opened_at = coalesce(n.opened_at, $2), opened_by = coalesce(n.opened_by, $3),
          opened_by_name = coalesce(n.opened_by_name, $4)
     from found where n.id = found.id
   returning ${NOTICE_COLUMNS}, found.is_first`,
);

export async function storeNotices(tx: Transaction, notices: readonly NewNotice[]): Promise<void> {
  await tx.query(insertNotices, [JSON.stringify(notices), tx.now]);
}

export async function openNotice(
  tx: Transaction,
  id: string,
  reader: NoticeReader,
): Promise<(NoticeRow & { is_first: boolean }) | undefined> {
  const { actor, now } = tx;
  const values = [id, now, actor.id, actor.name, ...readerValues(reader)];
  const rows = await tx.query<NoticeRow & { is_first: boolean }>(markOpened, values);
  return rows[0];
}
