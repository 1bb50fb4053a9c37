import type { DeclineMerge as DeclineMergeInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 12: the agent's suggestion is not followed; the order is dispatched by itself. */
@Injectable()
export class DeclineMerge {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, reason }: DeclineMergeInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({
      type: 'DECLINE_MERGE',
      reason,
    }));
  }
}
