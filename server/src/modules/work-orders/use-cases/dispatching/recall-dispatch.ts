import type { OrderReceipt, RecallDispatch as RecallDispatchInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';

/** Row 24, 撤回改派: the centre's own mistake, not counted to the unit. */
@Injectable()
export class RecallDispatch {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { reason, expectedVersion }: RecallDispatchInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const changed = await this.change.run(
        tx,
        id,
        async ({ order }) => ({
          type: 'RECALL',
          reason,
          dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
          rulingDue: await this.sla.rulingDue(tx, order, tx.now),
        }),
        expectedVersion,
      );
      return receiptOf(changed);
    });
  }
}
