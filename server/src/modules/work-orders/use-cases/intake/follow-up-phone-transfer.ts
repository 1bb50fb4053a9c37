import type {
  FollowUpPhoneTransfer as FollowUpPhoneTransferInput,
  OrderReceipt,
  WorkOrderCommand,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';

/** Row 8: the citizen was called back. Solved closes the order, unsolved sends it to dispatch. */
@Injectable()
export class FollowUpPhoneTransfer {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { resolved, note, expectedVersion }: FollowUpPhoneTransferInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const changed = await this.change.run(
        tx,
        id,
        async ({ order }): Promise<WorkOrderCommand<'CONFIRM_SOLVED' | 'CONFIRM_UNSOLVED'>> =>
          resolved
            ? { type: 'CONFIRM_SOLVED', note }
            : {
                type: 'CONFIRM_UNSOLVED',
                note,
                dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
              },
        expectedVersion,
      );
      return receiptOf(changed);
    });
  }
}
