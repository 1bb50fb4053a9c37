import type { OrderReceipt, RuleDispute as RuleDisputeInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';
import { DispatchWorkOrder } from './dispatch-work-order.js';

/** Row 27, 争议裁定: names who has to do it and dispatches; its units do not return it. */
@Injectable()
export class RuleDispute {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly dispatch: DispatchWorkOrder,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, reason, clause, ...choice }: RuleDisputeInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const changed = await this.change.run(
        tx,
        id,
        async ({ order }) => ({
          ...(await this.dispatch.commandFor(tx, order, choice, tx.now)),
          type: 'RULE_DISPUTE' as const,
          reason,
          clause,
        }),
        expectedVersion,
      );
      return receiptOf(changed);
    });
  }
}
