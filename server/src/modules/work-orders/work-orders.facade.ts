import { type Actor, maySeeOrder } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { readOrder } from './storage/read-order.js';

/** What other modules ask of orders. */
@Injectable()
export class WorkOrdersFacade {
  /** False also for an order that does not exist (G6). */
  async maySee(db: ReadConnection, actor: Actor, orderId: string): Promise<boolean> {
    const found = await readOrder(db, orderId);
    return found !== undefined && maySeeOrder(found.order, actor);
  }
}
