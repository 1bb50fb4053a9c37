import {
  type Actor,
  liveAssignments,
  mayReadFile,
  type OrderAttachment,
  type OrderDetail,
  type OrderProgress,
  ownAssignment,
  visibleFields,
} from '@hotline/shared';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { type AttachmentRow, attachmentsOf, orderFile } from '../storage/attachments.js';
import { progressOf, type ProgressRow } from '../storage/progress-notes.js';
import type { ReadOrder } from '../storage/read-order.js';
import { isoOf } from './order-summary-row.js';

export interface FileLimits {
  /** Of one file. */
  readonly mostBytes: number;
  /** On one order. */
  readonly most: number;
}

export type FilesOfDetail = Pick<OrderDetail, 'attachments' | 'attachmentRoom' | 'progress'>;

/** What is laid beside an order, as far as the viewer may read it. */
export async function readFiles(
  db: ReadConnection,
  { order, row }: ReadOrder,
  actor: Actor,
  { mostBytes, most }: FileLimits,
): Promise<FilesOfDetail> {
  const [files, notes] = await Promise.all([attachmentsOf(db, row.id), progressOf(db, row.id)]);
  const standing = files.filter((file) => file.removed_at === null).length;
  const { centreOnly } = visibleFields(order, actor);
  const own = ownAssignment(order, actor);
  const ofLead = own?.role === 'LEAD' || own?.handler === true;
  const readsNote = (note: ProgressRow) =>
    centreOnly || (note.round === order.round && (ofLead || isOfUnitBelow(note)));
  const isOfUnitBelow = ({ unit_id }: ProgressRow) =>
    actor.unitId !== undefined &&
    liveAssignments(order).some(
      ({ unitId, unitChain }) => unitId === unit_id && unitChain.includes(actor.unitId ?? ''),
    );
  return {
    attachments: files
      .filter((file) => mayReadFile(order, actor, orderFile(file)))
      .map((file) => attachmentView(file, actor)),
    attachmentRoom: { mostBytes, left: Math.max(0, most - standing) },
    progress: notes.filter(readsNote).map(progressView),
  };
}

export function attachmentView(row: AttachmentRow, actor: Actor): OrderAttachment {
  const removedAt = isoOf(row.removed_at);
  return {
    id: row.id,
    kind: row.kind,
    round: row.round,
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    at: row.uploaded_at.toISOString(),
    by: row.uploaded_by_name,
    own: row.uploaded_by === actor.id,
    removed: removedAt === null ? null : { at: removedAt, by: row.removed_by_name ?? '' },
  };
}

function progressView(row: ProgressRow): OrderProgress {
  return {
    id: row.id,
    round: row.round,
    unit: { id: row.unit_id, name: row.unit_name },
    at: row.at.toISOString(),
    by: row.by_name,
    progress: row.progress,
    attachmentIds: [...row.attachment_ids],
  };
}
