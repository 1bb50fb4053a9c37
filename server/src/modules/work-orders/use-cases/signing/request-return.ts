import type { OrderReceipt, RequestReturn as RequestReturnInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { orderIdOfAssignment } from '../../storage/lock-orders.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';
import { citedFiles } from '../cited-files.js';

/** Row 22, 申请退回: reason and basis, inside the sign clock by PostgreSQL's time (G1, G2). */
@Injectable()
export class RequestReturn {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...request }: RequestReturnInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const orderId = await orderIdOfAssignment(tx, assignmentId);
      if (orderId === undefined) throw new Refused('not-found');
      const changed = await this.change.run(
        tx,
        orderId,
        async ({ order }) => ({
          type: 'REQUEST_RETURN',
          requestId: newId(tx.now),
          assignmentId,
          ...request,
          files: await citedFiles(tx, orderId, request.attachmentIds),
          reviewDue: await this.sla.returnReviewDue(tx, order, tx.now),
        }),
        expectedVersion,
      );
      return receiptOf(changed);
    });
  }
}
