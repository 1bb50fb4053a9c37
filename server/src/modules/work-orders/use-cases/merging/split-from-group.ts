import type { OrderReceipt, SplitFromGroup as SplitFromGroupInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 58, 拆分: a merged order waits for dispatch by itself, with fresh clocks. */
@Injectable()
export class SplitFromGroup {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, reason }: SplitFromGroupInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'SPLIT_FROM_GROUP',
      reason,
      dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
    }));
  }
}
