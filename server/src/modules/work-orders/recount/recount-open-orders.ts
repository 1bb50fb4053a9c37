import {
  addTallies,
  type AffectedDate,
  effectOn,
  NO_RECOUNT,
  type OrderEffect,
  type RecountTally,
} from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import {
  OpenOrders,
  type OrderKeeper,
  type RecountedBatch,
  type TimeLimits,
  type TriedPage,
} from '../../sla/sla.facade.js';
import type { LockedOrder } from '../storage/lock-orders.js';
import { nextOpenOrders, readOpenOrders, readTold } from '../storage/read-for-recount.js';
import { countedBy, RecountOrders } from './recount-orders.js';

interface Page {
  readonly after: string | undefined;
  readonly size: number;
}

/** What a change of time limits does to the open orders, page by page: tried dry, then for good. */
@Injectable()
export class RecountOpenOrders implements OrderKeeper, OnModuleInit {
  constructor(
    private readonly openOrders: OpenOrders,
    private readonly recountOrders: RecountOrders,
  ) {}

  onModuleInit(): void {
    this.openOrders.keptBy(this);
  }

  async tryOut(
    db: ReadConnection,
    limits: TimeLimits,
    now: Date,
    { after, size }: Page,
  ): Promise<TriedPage> {
    const found = await readOpenOrders(db, after, size);
    const ids = found.map(({ order }) => order.id);
    const told = await readTold(db, ids);
    let tally: RecountTally = NO_RECOUNT;
    const dates: AffectedDate[] = [];
    for (const one of found) {
      const { order } = one;
      const effect = effectOn(order, countedBy(limits, order, told.get(order.id), now), now);
      tally = addTallies(tally, effect.tally);
      dates.push(...affected(one, effect));
    }
    return { tally, dates, lastOrderId: ids.length === size ? ids.at(-1) : undefined };
  }

  async recount(tx: Transaction, changeId: string, { after, size }: Page): Promise<RecountedBatch> {
    const ids = await nextOpenOrders(tx, after, size);
    const moved = await this.recountOrders.run(tx, changeId, ids);
    return {
      checked: ids.length,
      moved,
      lastOrderId: ids.length === size ? ids.at(-1) : undefined,
    };
  }
}

function affected({ order, row }: LockedOrder, { dates }: OrderEffect): AffectedDate[] {
  return dates
    .filter(({ movement }) => movement !== 'CONFIRMED')
    .map(({ clock, assignmentId, toldDueAt, due }) => ({
      orderId: order.id,
      orderNo: row.order_no,
      unitName: order.assignments.find(({ id }) => id === assignmentId)?.unitName ?? null,
      clock,
      toldDueAt,
      countedDueAt: due.dueAt,
    }));
}
