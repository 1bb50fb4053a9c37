import type { LiftSupervision as LiftSupervisionInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 48, 督办销号. */
@Injectable()
export class LiftSupervision {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, note }: LiftSupervisionInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOverlay(context, { id, kind: 'SUPERVISION' }, expectedVersion, () => ({
      type: 'LIFT_SUPERVISION',
      supervisionId: id,
      note,
    }));
  }
}
