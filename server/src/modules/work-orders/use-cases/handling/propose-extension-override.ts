import type { OrderReceipt, ProposeExtensionOverride as ProposalInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 35, 特批: the reviewer proposes to let a unit ask for a third extension. */
@Injectable()
export class ProposeExtensionOverride {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    orderId: string,
    { reason, expectedVersion }: ProposalInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, orderId, expectedVersion, () => ({
      type: 'PROPOSE_EXTENSION_OVERRIDE',
      reason,
    }));
  }
}
