import type { OrderReceipt, ReopenOrder as ReopenOrderInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 54, 复开: new facts, at most 30 days after closing. */
@Injectable()
export class ReopenOrder {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: ReopenOrderInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'REOPEN',
      ...input,
      dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
    }));
  }
}
