import { decideWorkOrder, type WorkOrder, type WorkOrderFact } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { AlarmEffects, type RungAlarm } from '../../alarms/alarms.facade.js';
import { lockForMarks } from '../storage/lock-for-marks.js';
import type { OrderChange } from '../storage/order-change.js';
import { saveMarks } from '../storage/save-marks.js';
import { changeOf, recordFacts } from '../use-cases/change-work-order.js';
import { commandsOfAlarm } from './command-of-alarm.js';

/**
 * Marks what is overdue and reminds of what soon will be, by actor SYSTEM, a whole batch of alarms
 * in a few statements. The alarms that an order still has stay right: only the rung ones are gone.
 */
@Injectable()
export class AnswerOrderAlarms implements OnModuleInit {
  constructor(private readonly effects: AlarmEffects) {}

  onModuleInit(): void {
    this.effects.register('work-order', (tx, alarms) => this.run(tx, alarms));
  }

  async run(tx: Transaction, alarms: readonly RungAlarm[]): Promise<void> {
    const ids = [...new Set(alarms.map(({ subjectId }) => subjectId))];
    const kindsOf = new Map<string, string[]>();
    for (const { subjectId, kind } of alarms) {
      kindsOf.set(subjectId, [...(kindsOf.get(subjectId) ?? []), kind]);
    }
    const changes = (await lockForMarks(tx, ids)).flatMap(({ order, orderNo }) => {
      const change = answer(tx, order, kindsOf.get(order.id) ?? []);
      return change ? [{ change, orderNo }] : [];
    });
    if (changes.length === 0) return;
    await saveMarks(
      tx,
      changes.map(({ change }) => change),
    );
    for (const { change, orderNo } of changes) recordFacts(tx, change, orderNo);
  }
}

/** A refusal is a normal answer: the order has left the state that the alarm was set for. */
function answer(
  tx: Transaction,
  before: WorkOrder,
  kinds: readonly string[],
): OrderChange | undefined {
  const facts: WorkOrderFact[] = [];
  let change: OrderChange | undefined;
  for (const kind of kinds) {
    const order = change ? (change.steps.at(-1)?.after ?? before) : before;
    for (const command of commandsOfAlarm(kind, order, tx.now)) {
      const decision = decideWorkOrder(order, command, tx.actor, tx.now);
      if (decision.accepted) facts.push(...decision.facts);
    }
    if (facts.length > 0) change = changeOf(before, facts);
  }
  return change;
}
