import {
  followUpDue,
  type OpenFollowUp as OpenFollowUpInput,
  type OrderReceipt,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { CommandOrder } from '../command-order.js';

/** Row 50, 列入跟踪. */
@Injectable()
export class OpenFollowUp {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ground, note, checkOn }: OpenFollowUpInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, (tx) => ({
      type: 'OPEN_FOLLOW_UP',
      followUpId: newId(tx.now),
      ground,
      note,
      checkDue: followUpDue(tx.now, checkOn),
    }));
  }
}
