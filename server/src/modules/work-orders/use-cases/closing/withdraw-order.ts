import type { OrderReceipt, WithdrawOrder as WithdrawOrderInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 56, 撤诉: every clock of the order stops. */
@Injectable()
export class WithdrawOrder {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: WithdrawOrderInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({
      type: 'WITHDRAW',
      ...input,
    }));
  }
}
