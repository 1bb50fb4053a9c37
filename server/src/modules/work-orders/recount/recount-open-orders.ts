import {
  addTallies,
  type AffectedDate,
  countDates,
  type CountedDate,
  decideWorkOrder,
  effectOn,
  NO_RECOUNT,
  type OrderEffect,
  type RecountTally,
  type ToldOfAssignment,
  type WorkOrder,
} from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import { AlarmsFacade } from '../../alarms/alarms.facade.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import {
  OpenOrders,
  type OrderKeeper,
  profileOf,
  type RecountedBatch,
  SlaFacade,
  type TimeLimits,
  type TriedPage,
} from '../../sla/sla.facade.js';
import { type LockedOrder, lockOrdersWithParts } from '../storage/lock-orders.js';
import { orderAfter, type OrderChange } from '../storage/order-change.js';
import { nextOpenOrders, readOpenOrders, readTold } from '../storage/read-for-recount.js';
import { saveRecounts } from '../storage/save-recounts.js';
import { changeOf, recordFacts } from '../use-cases/change-work-order.js';
import { alarmsOf } from '../use-cases/order-alarms.js';
import { recountAudit } from './recount-audit.js';

interface Page {
  readonly after: string | undefined;
  readonly size: number;
}

/** Counts the dates of open orders anew: dry, or through the same rules as every other change. */
@Injectable()
export class RecountOpenOrders implements OrderKeeper, OnModuleInit {
  constructor(
    private readonly openOrders: OpenOrders,
    private readonly sla: SlaFacade,
    private readonly alarms: AlarmsFacade,
    private readonly audit: AuditFacade,
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
    const told = await readTold(db, idsOf(found));
    let tally: RecountTally = NO_RECOUNT;
    const dates: AffectedDate[] = [];
    for (const { order, row } of found) {
      const effect = effectOn(order, count(order, told, limits, now), now);
      tally = addTallies(tally, effect.tally);
      dates.push(...affected(order, row.order_no, effect));
    }
    return {
      tally,
      dates,
      lastOrderId: found.length === size ? found.at(-1)?.order.id : undefined,
    };
  }

  /** Every order that moves gets its fact, its alarms and its line in the audit trail. */
  async recount(tx: Transaction, changeId: string, { after, size }: Page): Promise<RecountedBatch> {
    const ids = await nextOpenOrders(tx, after, size);
    const locked = await lockOrdersWithParts(tx, ids);
    const limits = await this.sla.inForce(tx);
    const told = await readTold(tx, ids);
    const changes = locked.flatMap((found) => {
      const counted = count(found.order, told, limits, tx.now);
      return changeBy(tx, changeId, found, counted);
    });
    if (changes.length > 0) await this.save(tx, changeId, changes);
    return {
      checked: ids.length,
      moved: changes.length,
      lastOrderId: ids.length === size ? ids.at(-1) : undefined,
    };
  }

  private async save(
    tx: Transaction,
    changeId: string,
    changes: readonly RecountedOrder[],
  ): Promise<void> {
    await saveRecounts(
      tx,
      changes.map(({ change }) => change),
    );
    const alarms = changes.map(async ({ change }) => {
      const order = orderAfter(change);
      const subject = { type: 'work-order', id: order.id };
      return {
        subject,
        version: order.version,
        alarms: await alarmsOf(tx, this.sla, order, tx.now),
      };
    });
    await this.alarms.replaceMany(tx, await Promise.all(alarms));
    await this.audit.recordMany(
      tx,
      changes.flatMap(({ change }) => recountAudit(changeId, change)),
    );
    for (const { change, found } of changes) recordFacts(tx, change, found.row.order_no);
  }
}

interface RecountedOrder {
  readonly found: LockedOrder;
  readonly change: OrderChange;
}

type Told = ReadonlyMap<string, readonly ToldOfAssignment[]>;

function count(order: WorkOrder, told: Told, limits: TimeLimits, now: Date): CountedDate[] {
  const profile = profileOf(limits, order);
  return countDates(order, told.get(order.id) ?? [], { ...limits, profile }, now);
}

/** Of an order that stays as it is nothing is written: the rules refuse. */
function changeBy(
  tx: Transaction,
  changeId: string,
  found: LockedOrder,
  counted: readonly CountedDate[],
): RecountedOrder[] {
  const command = { type: 'RECOUNT_DATES', changeId, counted } as const;
  const decision = decideWorkOrder(found.order, command, tx.actor, tx.now);
  return decision.accepted ? [{ found, change: changeOf(found.order, decision.facts) }] : [];
}

function affected(
  order: WorkOrder,
  orderNo: string | null,
  { dates }: OrderEffect,
): AffectedDate[] {
  return dates
    .filter(({ movement }) => movement !== 'CONFIRMED')
    .map(({ clock, assignmentId, toldDueAt, due }) => ({
      orderId: order.id,
      orderNo,
      unitName: order.assignments.find(({ id }) => id === assignmentId)?.unitName ?? null,
      clock,
      toldDueAt,
      countedDueAt: due.dueAt,
    }));
}

function idsOf(found: readonly LockedOrder[]): string[] {
  return found.map(({ order }) => order.id);
}
