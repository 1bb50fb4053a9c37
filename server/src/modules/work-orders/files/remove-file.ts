import type { OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { attachmentById, isCited, orderFile, removeAttachment } from '../storage/attachments.js';
import { lockOrders } from '../storage/lock-orders.js';
import { ChangeWorkOrder, receiptOf } from '../use-cases/change-work-order.js';

/** Takes a file back that nobody has filed a paper with. The content stays where it is, for who asks later. */
@Injectable()
export class RemoveFile {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
  ) {}

  run(context: CommandContext, attachmentId: string): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const found = await attachmentById(tx, attachmentId);
      if (!found) throw new Refused('not-found');
      const orderId = found.order_id;
      await lockOrders(tx, [orderId]);
      const file = await attachmentById(tx, attachmentId);
      if (!file || file.removed_at !== null) throw new Refused('not-found');
      const changed = await this.change.run(tx, orderId, async ({ order }) => {
        const drafted = order.handling.closeDraft?.report.attachmentIds ?? [];
        const cited = drafted.includes(file.id) || (await isCited(tx, orderId, file.id));
        return { type: 'REMOVE_FILE', file: orderFile(file), cited };
      });
      await removeAttachment(tx, file.id);
      return receiptOf(changed);
    });
  }
}
