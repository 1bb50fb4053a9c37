import { type Actor, maySeeOrder, type SupervisionSheet } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { readOrder } from '../storage/read-order.js';
import { orderIdOfOverlay } from '../storage/read-overlays.js';
import { orderSummaries } from './order-summaries.js';
import { overlaysView } from './overlay-views.js';

/** 督办单: what is printed and signed for. The requester does not stand on it. */
@Injectable()
export class GetSupervisionSheet {
  constructor(private readonly runner: TransactionRunner) {}

  /** Refused with `not-found` also where it exists and is none of the viewer's business. */
  run(actor: Actor, id: string): Promise<SupervisionSheet> {
    return this.runner.read(async (db) => {
      const orderId = await orderIdOfOverlay(db, id, 'SUPERVISION');
      const found = orderId === undefined ? undefined : await readOrder(db, orderId);
      if (!found || !maySeeOrder(found.order, actor)) throw new Refused('not-found');
      const { supervisions, instructions } = overlaysView(found, actor);
      const supervision = supervisions.find((view) => view.id === id);
      const summary = (await orderSummaries(db, [found.order.id])).get(found.order.id);
      if (!supervision || !summary) throw new Refused('not-found');
      return {
        supervision,
        order: { ...summary, matter: found.row.matter, expectation: found.row.expectation },
        instructions: instructions.filter(
          ({ state }) => state === 'ACTIVE' || state === 'ANSWERED',
        ),
      };
    });
  }
}
