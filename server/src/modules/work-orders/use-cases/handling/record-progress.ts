import { type OrderReceipt, ownAssignment, type RecordProgress as Input } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { orderIdOfAssignment } from '../../storage/lock-orders.js';
import { insertProgress } from '../../storage/progress-notes.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';
import { citedFiles } from '../cited-files.js';

/** 办理进展: what a unit has done so far, in words and pictures. */
@Injectable()
export class RecordProgress {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { progress, attachmentIds }: Input,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const orderId = await orderIdOfAssignment(tx, assignmentId);
      if (orderId === undefined) throw new Refused('not-found');
      const progressId = newId(tx.now);
      const changed = await this.change.run(tx, orderId, async () => ({
        type: 'RECORD_PROGRESS',
        progressId,
        assignmentId,
        progress,
        attachmentIds,
        files: await citedFiles(tx, orderId, attachmentIds),
      }));
      const { order } = changed;
      const own = ownAssignment(order, tx.actor);
      if (!own) throw new Error('Progress without an assignment');
      await insertProgress(tx, {
        id: progressId,
        order_id: orderId,
        round: order.round,
        unit_id: own.unitId,
        unit_name: own.unitName,
        at: tx.now,
        by_name: tx.actor.name,
        progress,
        attachment_ids: attachmentIds,
      });
      return receiptOf(changed);
    });
  }
}
