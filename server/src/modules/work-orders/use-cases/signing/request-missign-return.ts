import type { OrderReceipt, RequestReturn as RequestReturnInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { citedFiles } from '../cited-files.js';
import { CommandOrder } from '../command-order.js';

/** Row 28, 误签更正: a signature given by mistake, found out before anybody spoke with the citizen. */
@Injectable()
export class RequestMissignReturn {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...request }: RequestReturnInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(
      context,
      assignmentId,
      expectedVersion,
      async (tx, { order }) => ({
        type: 'REQUEST_MISSIGN_RETURN',
        requestId: newId(tx.now),
        assignmentId,
        ...request,
        files: await citedFiles(tx, order.id, request.attachmentIds),
        reviewDue: await this.sla.returnReviewDue(tx, order, tx.now),
      }),
    );
  }
}
