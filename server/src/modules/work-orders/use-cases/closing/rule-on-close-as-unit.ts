import type { OrderReceipt, RuleOnRequest, WorkOrderCommand } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Rows 39 and 40, first step: the unit above hands the close on to the city, or rejects it. */
@Injectable()
export class RuleOnCloseAsUnit {
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
      { id: requestId, kind: 'CLOSE' },
      expectedVersion,
      async (tx, { order }): Promise<WorkOrderCommand<'APPROVE_CLOSE_AS_UNIT' | 'REJECT_CLOSE'>> =>
        decision === 'REJECTED'
          ? { type: 'REJECT_CLOSE', requestId, defects: reason }
          : {
              type: 'APPROVE_CLOSE_AS_UNIT',
              requestId,
              reviewDue: await this.sla.closeReviewDue(tx, order, tx.now),
            },
    );
  }
}
