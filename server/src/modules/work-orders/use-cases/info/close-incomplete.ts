import type { CloseIncomplete as CloseIncompleteInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 16: nobody was reached three times. */
@Injectable()
export class CloseIncomplete {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: CloseIncompleteInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({
      type: 'CLOSE_INCOMPLETE',
      ...input,
    }));
  }
}
