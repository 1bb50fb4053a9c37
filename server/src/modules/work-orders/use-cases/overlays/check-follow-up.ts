import type { CheckFollowUp as CheckFollowUpInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 50, 跟踪复查: lifted, or opened again. */
@Injectable()
export class CheckFollowUp {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, kept, finding }: CheckFollowUpInput,
  ): Promise<OrderReceipt> {
    const overlay = { id, kind: 'FOLLOW_UP' } as const;
    return this.orders.onOverlay(context, overlay, expectedVersion, async (tx, { order }) => ({
      type: 'CHECK_FOLLOW_UP',
      followUpId: id,
      kept,
      finding,
      dispatchDue: await this.sla.dispatchDue(tx, order, tx.now),
    }));
  }
}
