import type { OrderReceipt, UrgeOrder as UrgeOrderInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 36, 催办. */
@Injectable()
export class UrgeOrder {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: UrgeOrderInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({ type: 'URGE', ...input }));
  }
}
