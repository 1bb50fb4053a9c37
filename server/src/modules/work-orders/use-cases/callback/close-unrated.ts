import type { CloseUnrated as CloseUnratedInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 42, 未评价: closed without the citizen’s word. */
@Injectable()
export class CloseUnrated {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: CloseUnratedInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({
      type: 'CLOSE_UNRATED',
      ...input,
    }));
  }
}
