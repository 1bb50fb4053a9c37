import type { OrderReceipt, ReturnSub as ReturnSubInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 31, 子单退回上级: before the signature, and only to the unit that forwarded it. */
@Injectable()
export class ReturnSub {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: ReturnSubInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(context, assignmentId, expectedVersion, () => ({
      type: 'RETURN_SUB',
      assignmentId,
      ...input,
    }));
  }
}
