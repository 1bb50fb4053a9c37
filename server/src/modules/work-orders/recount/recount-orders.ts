import {
  countDates,
  type CountedDate,
  decideWorkOrder,
  type ToldOfAssignment,
  type WorkOrder,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { AlarmsFacade } from '../../alarms/alarms.facade.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { profileOf, SlaFacade, type TimeLimits } from '../../sla/sla.facade.js';
import { type LockedOrder, lockOrdersWithParts } from '../storage/lock-orders.js';
import { orderAfter, type OrderChange } from '../storage/order-change.js';
import { readTold } from '../storage/read-for-recount.js';
import { saveRecounts } from '../storage/save-recounts.js';
import { changeOf, recordFacts } from '../use-cases/change-work-order.js';
import { alarmsOf } from '../use-cases/order-alarms.js';
import { recountAudit } from './recount-audit.js';

interface RecountedOrder {
  readonly found: LockedOrder;
  readonly change: OrderChange;
}

/**
 * Counts the dates of orders by the limits in force, through the same rules as every other change.
 * Every order that moves gets its fact, its alarms and its line in the audit trail.
 */
@Injectable()
export class RecountOrders {
  constructor(
    private readonly sla: SlaFacade,
    private readonly alarms: AlarmsFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** Answers how many moved. `changeId`: the change of limits it is for; null for a signature. */
  async run(tx: Transaction, changeId: string | null, ids: readonly string[]): Promise<number> {
    const locked = await lockOrdersWithParts(tx, ids);
    const limits = await this.sla.inForce(tx);
    const told = await readTold(tx, ids);
    const recounted = locked.flatMap((found) => {
      const counted = countedBy(limits, found.order, told.get(found.order.id), tx.now);
      return recount(tx, changeId, found, counted);
    });
    if (recounted.length > 0) await this.save(tx, recounted);
    return recounted.length;
  }

  private async save(tx: Transaction, recounted: readonly RecountedOrder[]): Promise<void> {
    const changes = recounted.map(({ change }) => change);
    await saveRecounts(tx, changes);
    const alarms = changes.map(orderAfter).map(async (order) => ({
      subject: { type: 'work-order', id: order.id },
      version: order.version,
      alarms: await alarmsOf(tx, this.sla, order, tx.now),
    }));
    await this.alarms.replaceMany(tx, await Promise.all(alarms));
    await this.audit.recordMany(tx, changes.flatMap(recountAudit));
    for (const { change, found } of recounted) recordFacts(tx, change, found.row.order_no);
  }
}

export function countedBy(
  limits: TimeLimits,
  order: WorkOrder,
  told: readonly ToldOfAssignment[] | undefined,
  now: Date,
): CountedDate[] {
  return countDates(order, told ?? [], { ...limits, profile: profileOf(limits, order) }, now);
}

/** Of an order that stays as it is nothing is written: the rules refuse. */
function recount(
  tx: Transaction,
  changeId: string | null,
  found: LockedOrder,
  counted: readonly CountedDate[],
): RecountedOrder[] {
  const command = { type: 'RECOUNT_DATES', changeId, counted } as const;
  const decision = decideWorkOrder(found.order, command, tx.actor, tx.now);
  return decision.accepted ? [{ found, change: changeOf(found.order, decision.facts) }] : [];
}
