import type { OrderReceipt, RequestExtension as RequestExtensionInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 33, 申请延期: before the handling clock is over, after the citizen was told. */
@Injectable()
export class RequestExtension {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: RequestExtensionInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(
      context,
      assignmentId,
      expectedVersion,
      async (tx, { order }) => ({
        type: 'REQUEST_EXTENSION',
        requestId: newId(tx.now),
        assignmentId,
        ...input,
        reviewDue: await this.sla.extensionReviewDue(tx, order, tx.now),
        cityJudgesAlone: (await this.sla.choices(tx)).districtTier === 'OFF',
      }),
    );
  }
}
