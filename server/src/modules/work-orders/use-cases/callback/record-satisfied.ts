import type { OrderReceipt, RecordSatisfied as RecordSatisfiedInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 41: satisfied, and solved in the citizen’s own eyes. */
@Injectable()
export class RecordSatisfied {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: RecordSatisfiedInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, () => ({
      type: 'RECORD_SATISFIED',
      solved: true,
      ...input,
    }));
  }
}
