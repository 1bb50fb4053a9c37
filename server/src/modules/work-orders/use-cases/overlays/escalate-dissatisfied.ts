import type {
  EscalateDissatisfied as EscalateDissatisfiedInput,
  OrderReceipt,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';
import { supervisionDueOf } from './overlay-due.js';

/** Row 46, 转现场督办: the last step before an investigation. */
@Injectable()
export class EscalateDissatisfied {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ground, reason }: EscalateDissatisfiedInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'ESCALATE_DISSATISFIED',
      supervisionId: newId(tx.now),
      ground,
      reason,
      ...(await supervisionDueOf(tx, this.sla, order, 'ONSITE', { now: tx.now })),
      reworkDue: await this.sla.reworkDue(tx, order, tx.now),
    }));
  }
}
