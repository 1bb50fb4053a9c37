import type { OrderReceipt, RecordDissatisfied as RecordDissatisfiedInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 43: not satisfied, or not solved; a ruling is due. */
@Injectable()
export class RecordDissatisfied {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: RecordDissatisfiedInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'RECORD_DISSATISFIED',
      ...input,
      judgeDue: await this.sla.judgeDue(tx, order, tx.now),
    }));
  }
}
