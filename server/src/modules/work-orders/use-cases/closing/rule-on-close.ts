import type { OrderReceipt, RuleOnRequest, WorkOrderCommand } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Rows 39 and 40, second step: accepted, the citizen is asked; rejected, the clock goes on as if it never stopped. */
@Injectable()
export class RuleOnClose {
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
      async (tx, { order }): Promise<WorkOrderCommand<'APPROVE_CLOSE' | 'REJECT_CLOSE'>> =>
        decision === 'REJECTED'
          ? { type: 'REJECT_CLOSE', requestId, defects: reason }
          : {
              type: 'APPROVE_CLOSE',
              requestId,
              note: reason,
              callbackDue: await this.sla.callbackDue(tx, order, tx.now),
              onTimeByApproval: (await this.sla.choices(tx)).onTimeBy === 'APPROVAL',
            },
    );
  }
}
