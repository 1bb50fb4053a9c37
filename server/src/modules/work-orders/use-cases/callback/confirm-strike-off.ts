import type { ConfirmStrikeOff as ConfirmStrikeOffInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 45: a second person agrees; the citizen stays dissatisfied in every count. */
@Injectable()
export class ConfirmStrikeOff {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion }: ConfirmStrikeOffInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({
      type: 'CONFIRM_STRIKE_OFF',
    }));
  }
}
