import type { OrderReceipt, RuleOnRepeated as RuleOnRepeatedInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { lockPair } from '../../storage/other-orders.js';
import { readOrder } from '../../storage/read-order.js';
import { type ChangedOrder, ChangeWorkOrder, receiptOf } from '../change-work-order.js';

/** Row 13, 重复已结: not accepted, or the closed order is opened again, or it is no repetition. */
@Injectable()
export class RuleOnRepeated {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { decision, reason, expectedVersion }: RuleOnRepeatedInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      switch (decision) {
        case 'CONFIRMED':
          return receiptOf(
            await this.change.run(
              tx,
              id,
              () => ({ type: 'CONFIRM_REPEATED', told: reason }),
              expectedVersion,
            ),
          );
        case 'DECLINED':
          return receiptOf(
            await this.change.run(
              tx,
              id,
              async ({ order }) => ({
                type: 'DECLINE_REPEATED',
                reason,
                dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
              }),
              expectedVersion,
            ),
          );
        case 'REOPENED':
          return receiptOf(await this.reopen(tx, id, reason, expectedVersion));
      }
    });
  }

  /** The closed order takes the new words; where it may not be opened again, all stays as it was. */
  private async reopen(
    tx: Transaction,
    id: string,
    reason: string,
    expectedVersion: number | undefined,
  ): Promise<ChangedOrder> {
    const closedId = (await readOrder(tx, id))?.order.handling.merging.repeats?.orderId;
    const { other, order: repeating } = await lockPair(tx, id, closedId ?? id);
    const repeated = await this.change.run(
      tx,
      id,
      () => ({ type: 'REOPEN_REPEATED', other, reason }),
      expectedVersion,
    );
    if (closedId === undefined) return repeated;
    await this.change.run(tx, closedId, async ({ order }) => ({
      type: 'REOPEN',
      reason,
      dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
    }));
    await this.change.run(tx, closedId, () => ({
      type: 'TAKE_APPENDED',
      fromId: id,
      fromNo: repeating.row.order_no ?? '',
      note: repeating.row.matter,
    }));
    return repeated;
  }
}
