import { decideWorkOrder, type EscalationStep, type WorkOrder } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { AlarmEffects, type RungAlarm } from '../../alarms/alarms.facade.js';
import { SlaFacade } from '../../sla/sla.facade.js';
import { lockOrders } from '../storage/lock-orders.js';
import { type FactStep, orderAfter, type OrderChange } from '../storage/order-change.js';
import { type OrderForMarks, readForMarks } from '../storage/read-for-marks.js';
import { saveMarks } from '../storage/save-marks.js';
import { changeOf, recordFacts } from '../use-cases/change-work-order.js';
import { commandsOfAlarm } from './command-of-alarm.js';

/**
 * Marks what is overdue and reminds of what soon will be, by actor SYSTEM, a whole batch of alarms
 * in a few statements. The alarms that an order still has stay right: only the rung ones are gone.
 */
@Injectable()
export class AnswerOrderAlarms implements OnModuleInit {
  constructor(
    private readonly effects: AlarmEffects,
    private readonly sla: SlaFacade,
  ) {}

  onModuleInit(): void {
    this.effects.register('work-order', (tx, alarms) => this.run(tx, alarms));
  }

  async run(tx: Transaction, alarms: readonly RungAlarm[]): Promise<void> {
    const kindsOf = new Map<string, string[]>();
    // As they were due: of two that ring together the reminder comes before the breach.
    const inTurn = alarms.toSorted((a, b) => a.ringsAt.getTime() - b.ringsAt.getTime());
    for (const { subjectId, kind } of inTurn) {
      kindsOf.set(subjectId, [...(kindsOf.get(subjectId) ?? []), kind]);
    }
    const ladder = await this.sla.ladder(tx);
    const changed = await mark(tx, kindsOf, ladder);
    if (changed.length === 0) return;
    // Somebody was quicker with these, a signature perhaps: once more, now with their locks in hand.
    await lockOrders(tx, changed);
    await mark(tx, new Map(changed.map((id) => [id, kindsOf.get(id) ?? []])), ladder);
  }
}

/** Answers the orders that changed between being read and being marked. */
async function mark(
  tx: Transaction,
  kindsOf: ReadonlyMap<string, readonly string[]>,
  ladder: readonly EscalationStep[],
): Promise<string[]> {
  const changes = (await readForMarks(tx, [...kindsOf.keys()].sort())).flatMap((found) => {
    const change = answer(tx, found.order, kindsOf.get(found.order.id) ?? [], ladder);
    return change ? [{ change, found }] : [];
  });
  if (changes.length === 0) return [];
  const marked = await saveMarks(
    tx,
    changes.map(({ change }) => change),
  );
  const idOf = ({ order }: OrderForMarks) => order.id;
  for (const { change, found } of changes) {
    if (marked.has(idOf(found))) recordFacts(tx, change, found.orderNo);
  }
  return changes.map(({ found }) => idOf(found)).filter((id) => !marked.has(id));
}

/** A refusal is a normal answer: the order has left the state that the alarm was set for. */
function answer(
  tx: Transaction,
  before: WorkOrder,
  kinds: readonly string[],
  ladder: readonly EscalationStep[],
): OrderChange | undefined {
  const steps: FactStep[] = [];
  let order = before;
  for (const command of kinds.flatMap((kind) => commandsOfAlarm(kind, before, ladder, tx.now))) {
    const decision = decideWorkOrder(order, command, tx.actor, tx.now);
    if (!decision.accepted) continue;
    const change = changeOf(order, decision.facts);
    steps.push(...change.steps);
    order = orderAfter(change);
  }
  const [first, ...more] = steps;
  return first && { steps: [first, ...more] };
}
