import type { EventReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../../../platform/database/transaction.js';
import { Refused } from '../../../../platform/http/refused.js';
import type { EventRow } from '../../storage/events.js';
import { ChangeWorkOrder } from '../change-work-order.js';

/** Row 59: orders join an event, in the order of their ids so that two such batches never circle. */
@Injectable()
export class JoinOrders {
  constructor(private readonly change: ChangeWorkOrder) {}

  /** Refused as the last order was, where none could join. */
  async run(
    tx: Transaction,
    { id: eventId, title }: Pick<EventRow, 'id' | 'title'>,
    orderIds: readonly string[],
  ): Promise<EventReceipt> {
    const refused: EventReceipt['refused'] = [];
    const ids = [...new Set(orderIds)].sort();
    for (const orderId of ids) {
      const refusal = await this.join(tx, orderId, eventId, title);
      if (!refusal) continue;
      refused.push({ orderId, code: refusal.code });
      if (refused.length === ids.length) throw refusal;
    }
    return { id: eventId, joined: ids.length - refused.length, refused };
  }

  private async join(
    tx: Transaction,
    orderId: string,
    eventId: string,
    title: string,
  ): Promise<Refused | undefined> {
    try {
      await this.change.run(tx, orderId, () => ({ type: 'JOIN_EVENT', eventId, title }));
      return undefined;
    } catch (error) {
      // Refused before anything was written: the others go on.
      if (error instanceof Refused) return error;
      throw error;
    }
  }
}
