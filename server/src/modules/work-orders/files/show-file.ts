import type { Readable } from 'node:stream';

import { type AttachmentMedia, mayReadFile, maySeeOrder } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { FileStorage } from '../../../platform/storage/file-storage.port.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { attachmentById, type AttachmentRow, orderFile } from '../storage/attachments.js';
import { readOrder } from '../storage/read-order.js';

export interface ShownFile {
  readonly content: Readable;
  readonly bytes: number;
  readonly mediaType: AttachmentMedia;
  readonly name: string;
}

/** Hands out a file; each time is audited. Who may not read it does not learn of it. */
@Injectable()
export class ShowFile {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly storage: FileStorage,
    private readonly audit: AuditFacade,
  ) {}

  async run(context: CommandContext, attachmentId: string): Promise<ShownFile> {
    const file = await this.readable(context, attachmentId);
    const bytes = await this.storage.size(file.storage_key);
    if (bytes === undefined) throw new Refused('not-found');
    await this.audit.recordRead(context, {
      action: 'attachment.read',
      subjectType: 'attachment',
      subjectId: file.id,
      detail: { orderId: file.order_id, kind: file.kind },
    });
    const content = await this.storage.read(file.storage_key);
    return { content, bytes, mediaType: file.media_type, name: file.name };
  }

  private readable({ actor }: CommandContext, attachmentId: string): Promise<AttachmentRow> {
    return this.runner.read(async (db) => {
      const file = await attachmentById(db, attachmentId);
      const found = file && (await readOrder(db, file.order_id));
      if (!found || file.removed_at !== null || !maySeeOrder(found.order, actor)) {
        throw new Refused('not-found');
      }
      if (!mayReadFile(found.order, actor, orderFile(file))) throw new Refused('not-found');
      return file;
    });
  }
}
