import { addTallies, type ChangeEffect, NO_RECOUNT } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { OpenOrders } from '../open-orders.js';
import type { TimeLimits } from '../time-limits.js';

const PAGE = 1_000;
const SHOWN = 20;

/** The dry run: counts every date of every open order by other limits, and writes nothing. */
@Injectable()
export class TryOut {
  constructor(private readonly orders: OpenOrders) {}

  async run(db: ReadConnection, limits: TimeLimits, now: Date): Promise<ChangeEffect> {
    let effect: ChangeEffect = { ...NO_RECOUNT, first: [] };
    let after: string | undefined;
    do {
      const page = await this.orders.all.tryOut(db, limits, now, { after, size: PAGE });
      effect = {
        ...addTallies(effect, page.tally),
        first: [...effect.first, ...page.dates].slice(0, SHOWN),
      };
      after = page.lastOrderId;
    } while (after !== undefined);
    return effect;
  }
}
