import {
  type AttachmentKind,
  decideWorkOrder,
  maySeeOrder,
  type OrderAttachment,
  ownAssignment,
  type WorkOrder,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { Settings } from '../../../platform/config/settings.js';
import type { CommandContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { IncomingFile } from '../../../platform/http/incoming-file.js';
import { Refused } from '../../../platform/http/refused.js';
import { FileStorage } from '../../../platform/storage/file-storage.port.js';
import { attachmentView } from '../queries/file-views.js';
import { type AttachmentRow, attachmentsOf, insertAttachment } from '../storage/attachments.js';
import { lockOrders } from '../storage/lock-orders.js';
import { readOrder } from '../storage/read-order.js';
import { ChangeWorkOrder } from '../use-cases/change-work-order.js';
import { type ReceivedFile, withReceivedFile } from './received-file.js';

/** Where a file is to be laid, and what for. */
interface Place {
  readonly orderId: string;
  readonly kind: AttachmentKind;
}

/**
 * 附件: a picture or PDF beside an order. The content goes to the file storage before the row is
 * written; where the row cannot be written it is taken away again, and what a crash leaves there is
 * found by `RemoveOrphans`.
 */
@Injectable()
export class AttachFile {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * The same content by the same person for the same purpose is one file: whoever did not hear the
   * answer may send it again. That, and not an Idempotency-Key, makes a repeat harmless.
   */
  async run(
    { actor, correlationId }: CommandContext,
    place: Place,
    incoming: IncomingFile,
  ): Promise<OrderAttachment> {
    const context = { actor, correlationId };
    await this.refuseUnread(context, place);
    const { ATTACHMENT_MAX_BYTES } = this.settings.storage;
    const row = await withReceivedFile(incoming, ATTACHMENT_MAX_BYTES, (file) =>
      this.keep(context, place, file),
    );
    return attachmentView(row, actor);
  }

  /** What cannot be laid there need not be read. */
  private async refuseUnread({ actor }: CommandContext, { orderId, kind }: Place): Promise<void> {
    const found = await this.runner.read((db) => readOrder(db, orderId));
    if (!found || !maySeeOrder(found.order, actor)) throw new Refused('not-found');
    const command = { ...this.command(kind, 0), attachmentId: '' };
    const decision = decideWorkOrder(found.order, command, actor, this.clock.now());
    if (!decision.accepted) {
      throw new Refused(decision.refusal.code, { ...decision.refusal.params });
    }
  }

  private async keep(
    context: CommandContext,
    place: Place,
    file: ReceivedFile,
  ): Promise<AttachmentRow> {
    const id = newId(this.clock.now());
    const key = `attachments/${id.slice(0, 8)}/${id}.${file.suffix}`;
    await this.storage.put(key, file.read());
    const row = await this.runner
      .run(context, (tx) => this.enter(tx, place, { ...file, id, key }))
      .catch(async (error: unknown) => {
        await this.storage.remove(key).catch(() => undefined);
        throw error;
      });
    if (row.id !== id) await this.storage.remove(key);
    return row;
  }

  private async enter(
    tx: Transaction,
    { orderId, kind }: Place,
    file: ReceivedFile & { readonly id: string; readonly key: string },
  ): Promise<AttachmentRow> {
    await lockOrders(tx, [orderId]);
    const standing = (await attachmentsOf(tx, orderId)).filter((row) => row.removed_at === null);
    const same = standing.find(
      (row) => row.sha256 === file.sha256 && row.kind === kind && row.uploaded_by === tx.actor.id,
    );
    if (same) return same;
    const { order } = await this.change.run(tx, orderId, () => ({
      ...this.command(kind, standing.length),
      attachmentId: file.id,
    }));
    const row = rowOf(tx, order, kind, file);
    await insertAttachment(tx, row);
    return row;
  }

  private command(kind: AttachmentKind, standing: number) {
    return {
      type: 'ATTACH_FILE' as const,
      kind,
      standing,
      most: this.settings.storage.ATTACHMENTS_PER_ORDER,
    };
  }
}

function rowOf(
  tx: Transaction,
  order: WorkOrder,
  kind: AttachmentKind,
  file: ReceivedFile & { readonly id: string; readonly key: string },
): AttachmentRow {
  const own = ownAssignment(order, tx.actor);
  return {
    id: file.id,
    order_id: order.id,
    round: order.round,
    kind,
    assignment_id: own?.id ?? null,
    unit_id: own?.unitId ?? null,
    unit_name: own?.unitName ?? null,
    name: file.name,
    media_type: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    storage_key: file.key,
    uploaded_at: tx.now,
    uploaded_by: tx.actor.id,
    uploaded_by_name: tx.actor.name,
    removed_at: null,
    removed_by_name: null,
  };
}
