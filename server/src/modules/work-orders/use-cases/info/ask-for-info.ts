import type { AskForInfo as AskForInfoInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 15, 退补充: the agent asks the requester for what dispatch needs. */
@Injectable()
export class AskForInfo {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: AskForInfoInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'ASK_FOR_INFO',
      ...input,
      infoDue: await this.sla.infoDue(tx, order, tx.now),
    }));
  }
}
