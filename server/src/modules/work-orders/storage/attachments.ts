import type { AttachmentKind, AttachmentMedia, OrderFile } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';

/** `attachment` as the driver gives it. */
export interface AttachmentRow {
  id: string;
  order_id: string;
  round: number;
  kind: AttachmentKind;
  assignment_id: string | null;
  unit_id: string | null;
  unit_name: string | null;
  name: string;
  media_type: AttachmentMedia;
  bytes: number;
  sha256: string;
  storage_key: string;
  uploaded_at: Date;
  uploaded_by: string;
  uploaded_by_name: string;
  removed_at: Date | null;
  removed_by_name: string | null;
}

const byId = statement('attachments.by-id', 'select a.* from attachment a where a.id = $1');
const ofOrder = statement(
  'attachments.of-order',
  'select a.* from attachment a where a.order_id = $1 order by a.uploaded_at, a.id',
);
const insert = statement(
  'attachments.insert',
  `insert into attachment select * from jsonb_populate_record(null::attachment, $1::jsonb)`,
);
const remove = statement(
  'attachments.remove',
  `update attachment set removed_at = $2, removed_by_name = $3
    where id = $1 and removed_at is null`,
);
const known = statement(
  'attachments.known-keys',
  'select storage_key from attachment where storage_key = any($1::text[])',
);
/** By a request, whatever became of it, or by a note on the way. */
const cited = statement(
  'attachments.cited',
  `select exists (select 1 from order_request r
                   where r.order_id = $1
                     and (r.payload->'attachmentIds' ? $2
                          or r.payload->'report'->'attachmentIds' ? $2))
       or exists (select 1 from order_progress p
                   where p.order_id = $1 and p.attachment_ids @> array[$2::uuid]) as cited`,
);

export async function attachmentById(
  db: ReadConnection,
  id: string,
): Promise<AttachmentRow | undefined> {
  const [row] = await db.query<AttachmentRow>(byId, [id]);
  return row;
}

/** With those that were removed. */
export function attachmentsOf(db: ReadConnection, orderId: string): Promise<AttachmentRow[]> {
  return db.query<AttachmentRow>(ofOrder, [orderId]);
}

export async function insertAttachment(tx: Transaction, row: AttachmentRow): Promise<void> {
  await tx.query(insert, [JSON.stringify(row)]);
}

export async function removeAttachment(tx: Transaction, id: string): Promise<void> {
  await tx.query(remove, [id, tx.now, tx.actor.name]);
}

export async function isCited(db: ReadConnection, orderId: string, id: string): Promise<boolean> {
  const [row] = await db.query<{ cited: boolean }>(cited, [orderId, id]);
  return row?.cited ?? false;
}

export function orderFile(row: AttachmentRow): OrderFile {
  return {
    id: row.id,
    kind: row.kind,
    round: row.round,
    assignmentId: row.assignment_id,
    uploadedById: row.uploaded_by,
    removed: row.removed_at !== null,
  };
}

/** Which of these keys belong to an attachment, also to a removed one. */
export async function knownKeys(
  db: ReadConnection,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ storage_key: string }>(known, [keys]);
  return new Set(rows.map(({ storage_key }) => storage_key));
}
