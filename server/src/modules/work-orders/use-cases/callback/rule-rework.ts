import type { OrderReceipt, RuleRework as RuleReworkInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 44, 重办: the citizen is right. */
@Injectable()
export class RuleRework {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: RuleReworkInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'RULE_REWORK',
      ...input,
      reworkDue: await this.sla.reworkDue(tx, order, tx.now),
    }));
  }
}
