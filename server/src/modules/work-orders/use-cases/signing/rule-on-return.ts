import type {
  OrderReceipt,
  RuleOnReturn as RuleOnReturnInput,
  WorkOrderCommand,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { orderIdOfRequest } from '../../storage/lock-orders.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';

/** Rows 25 and 26: approval opens the next round, a rejection sends the order back to be signed. */
@Injectable()
export class RuleOnReturn {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    requestId: string,
    { decision, reason, expectedVersion }: RuleOnReturnInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const orderId = await orderIdOfRequest(tx, requestId, 'RETURN');
      if (orderId === undefined) throw new Refused('not-found');
      const changed = await this.change.run(
        tx,
        orderId,
        async ({ order }): Promise<WorkOrderCommand<'APPROVE_RETURN' | 'REJECT_RETURN'>> =>
          decision === 'REJECTED'
            ? { type: 'REJECT_RETURN', requestId, reason }
            : {
                type: 'APPROVE_RETURN',
                requestId,
                reason,
                dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
                rulingDue: await this.sla.rulingDue(tx, order, tx.now),
              },
        expectedVersion,
      );
      return receiptOf(changed);
    });
  }
}
