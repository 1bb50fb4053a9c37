import type { OrderReceipt, SendBackClose as SendBackCloseInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 38: the leader does not sign. */
@Injectable()
export class SendBackClose {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: SendBackCloseInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(context, assignmentId, expectedVersion, () => ({
      type: 'SEND_BACK_CLOSE',
      assignmentId,
      ...input,
    }));
  }
}
