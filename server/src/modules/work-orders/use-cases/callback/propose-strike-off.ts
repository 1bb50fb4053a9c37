import type { OrderReceipt, ProposeStrikeOff as ProposeStrikeOffInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 45, 申请销号: the unit did what it could. */
@Injectable()
export class ProposeStrikeOff {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: ProposeStrikeOffInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({
      type: 'PROPOSE_STRIKE_OFF',
      ...input,
    }));
  }
}
