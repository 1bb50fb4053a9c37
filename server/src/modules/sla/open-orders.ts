import type { AffectedDate, RecountTally } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection, Transaction } from '../../platform/database/transaction.js';
import type { TimeLimits } from './time-limits.js';

/** What other time limits would do to a page of open orders. */
export interface TriedPage {
  readonly tally: RecountTally;
  readonly dates: readonly AffectedDate[];
  /** Where the next page begins; undefined after the last. */
  readonly lastOrderId: string | undefined;
}

/** What a batch did. */
export interface RecountedBatch {
  readonly checked: number;
  readonly moved: number;
  readonly lastOrderId: string | undefined;
}

/** Whoever keeps orders with dates: a change of time limits asks it what would move, and to move it. */
export interface OrderKeeper {
  tryOut(
    db: ReadConnection,
    limits: TimeLimits,
    now: Date,
    page: { readonly after: string | undefined; readonly size: number },
  ): Promise<TriedPage>;
  recount(
    tx: Transaction,
    changeId: string,
    batch: { readonly after: string | undefined; readonly size: number },
  ): Promise<RecountedBatch>;
}

/** The orders, for a module below them. */
@Injectable()
export class OpenOrders {
  private keeper?: OrderKeeper;

  keptBy(keeper: OrderKeeper): void {
    this.keeper = keeper;
  }

  get all(): OrderKeeper {
    if (!this.keeper) throw new Error('Nobody keeps orders');
    return this.keeper;
  }
}
