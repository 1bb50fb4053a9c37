import type { OrderReceipt, RecordCallbackTry as RecordCallbackTryInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { CommandOrder } from '../command-order.js';

/** Row 42: nobody was reached. */
@Injectable()
export class RecordCallbackTry {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: RecordCallbackTryInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, (tx) => ({
      type: 'RECORD_CALLBACK_TRY',
      tryId: newId(tx.now),
      ...input,
    }));
  }
}
