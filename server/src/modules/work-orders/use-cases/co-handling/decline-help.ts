import type { DeclineHelp as DeclineHelpInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 32: the dispatcher sees no need for another unit, and says why. */
@Injectable()
export class DeclineHelp {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    requestId: string,
    { reason, expectedVersion }: DeclineHelpInput,
  ): Promise<OrderReceipt> {
    return this.orders.onRequest(context, { id: requestId, kind: 'HELP' }, expectedVersion, () => ({
      type: 'DECLINE_HELP',
      requestId,
      reason,
    }));
  }
}
