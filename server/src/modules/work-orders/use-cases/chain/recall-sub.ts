import type { OrderReceipt, RecallSub as RecallSubInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 31, 收回改派: the unit above takes its part back, with all that was forwarded from it. */
@Injectable()
export class RecallSub {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: RecallSubInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(context, assignmentId, expectedVersion, () => ({
      type: 'RECALL_SUB',
      assignmentId,
      ...input,
    }));
  }
}
