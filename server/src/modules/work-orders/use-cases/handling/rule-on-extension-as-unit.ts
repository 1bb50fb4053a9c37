import type { OrderReceipt, RuleOnRequest, WorkOrderCommand } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 34, first step: the unit above hands the request on to the city, or rejects it. */
@Injectable()
export class RuleOnExtensionAsUnit {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    requestId: string,
    { decision, reason, expectedVersion }: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.orders.onRequest(
      context,
      { id: requestId, kind: 'EXTENSION' },
      expectedVersion,
      async (
        tx,
        { order },
      ): Promise<WorkOrderCommand<'APPROVE_EXTENSION_AS_UNIT' | 'REJECT_EXTENSION'>> =>
        decision === 'REJECTED'
          ? { type: 'REJECT_EXTENSION', requestId, reason }
          : {
              type: 'APPROVE_EXTENSION_AS_UNIT',
              requestId,
              reviewDue: await this.sla.extensionReviewDue(tx, order, tx.now),
            },
    );
  }
}
