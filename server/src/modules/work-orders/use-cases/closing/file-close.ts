import type { FileClose as FileCloseInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Rows 38 and 44b, 申请办结: signed by the leader; the handling clock stops at this instant. */
@Injectable()
export class FileClose {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: FileCloseInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(
      context,
      assignmentId,
      expectedVersion,
      async (tx, { order }) => ({
        type: 'FILE_CLOSE',
        requestId: newId(tx.now),
        assignmentId,
        ...input,
        reviewDue: await this.sla.closeReviewDue(tx, order, tx.now),
        cityJudgesAlone: (await this.sla.choices(tx)).districtTier === 'OFF',
      }),
    );
  }
}
