import type { AddInfo as AddInfoInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 16: the facts are complete, the order goes back to dispatch. */
@Injectable()
export class AddInfo {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: AddInfoInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'ADD_INFO',
      ...input,
      dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
    }));
  }
}
