import {
  type CommandType,
  decideWorkOrder,
  evolveWorkOrder,
  maySeeOrder,
  type OrderReceipt,
  type WorkOrder,
  type WorkOrderCommand,
  type WorkOrderFact,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import { AlarmsFacade } from '../../alarms/alarms.facade.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { type LockedOrder, lockOrdersWithParts } from '../storage/lock-orders.js';
import { saveMembership } from '../storage/member-records.js';
import { type FactStep, orderAfter, type OrderChange } from '../storage/order-change.js';
import { saveChanges, type SavedOrder } from '../storage/save-changes.js';
import { savePrecedents } from '../storage/save-precedents.js';
import { alarmsOf } from './order-alarms.js';
import { outboxFact } from './order-fact-data.js';

export interface ChangedOrder {
  readonly order: WorkOrder;
  readonly numbers: SavedOrder;
}

/** The one write path of orders: lock, decide, evolve, save with timeline, alarms, facts. */
@Injectable()
export class ChangeWorkOrder {
  constructor(
    private readonly alarms: AlarmsFacade,
    private readonly sla: SlaFacade,
  ) {}

  /**
   * Carries out a command on an order the actor may see; `commandFor` looks up what it needs.
   * Refused: `not-found` also for an order that is none of the actor's business; `order-changed`
   * { by, at } where a person changed it after `expectedVersion`; else the rules' own codes.
   */
  async run<K extends CommandType>(
    tx: Transaction,
    orderId: string,
    commandFor: (locked: LockedOrder) => Promise<WorkOrderCommand<K>> | WorkOrderCommand<K>,
    expectedVersion?: number,
  ): Promise<ChangedOrder> {
    const locked = await this.lock(tx, orderId);
    const command = await commandFor(locked);
    const decision = decideWorkOrder(locked.order, command, tx.actor, tx.now);
    if (!decision.accepted) {
      const { code, params } = decision.refusal;
      // This refusal names by itself who was quicker.
      if (code !== 'already-signed') refuseIfOutdated(locked, expectedVersion);
      throw new Refused(code, { ...params });
    }
    refuseIfOutdated(locked, expectedVersion);
    const change = changeOf(locked.order, decision.facts);
    const order = orderAfter(change);
    const [saved, alarms] = await Promise.all([
      saveChanges(tx, [{ locked, change }]),
      alarmsOf(tx, this.sla, order, tx.now),
    ]);
    await saveMembership(tx, change);
    await this.alarms.replace(tx, { type: 'work-order', id: order.id }, order.version, alarms);
    await savePrecedents(tx, change);
    const numbers = saved.get(order.id);
    if (!numbers) throw new Error('A saved order has no numbers');
    recordFacts(tx, change, numbers.order_no);
    return { order, numbers };
  }

  private async lock(tx: Transaction, orderId: string): Promise<LockedOrder> {
    const [locked] = await lockOrdersWithParts(tx, [orderId]);
    // A reaction acts on what it was told of; nobody looks over its shoulder.
    const sees = locked && (tx.actor.kind === 'SYSTEM' || maySeeOrder(locked.order, tx.actor));
    if (!sees) throw new Refused('not-found');
    return locked;
  }
}

/** The facts as steps, each with the order it left behind. */
export function changeOf(before: WorkOrder, facts: readonly WorkOrderFact[]): OrderChange {
  const steps: FactStep[] = [];
  let order = before;
  for (const fact of facts) {
    const after = evolveWorkOrder(order, fact);
    if (!after) throw new Error(`${fact.type} left no order`);
    steps.push({ before: order, after, fact });
    order = after;
  }
  const [first, ...more] = steps;
  if (!first) throw new Error('A decision without a fact');
  return { steps: [first, ...more] };
}

export function recordFacts(tx: Transaction, { steps }: OrderChange, orderNo: string | null): void {
  for (const step of steps) tx.record(outboxFact(step, orderNo));
}

export function receiptOf({ order, numbers }: ChangedOrder): OrderReceipt {
  return {
    id: order.id,
    orderNo: numbers.order_no,
    state: order.state,
    version: order.version,
    round: order.round,
  };
}

function refuseIfOutdated({ order, row }: LockedOrder, expectedVersion: number | undefined): void {
  if (expectedVersion === undefined || expectedVersion >= order.decidedVersion) return;
  throw new Refused('order-changed', {
    by: row.changed_by_name,
    at: row.changed_at.toISOString(),
  });
}
