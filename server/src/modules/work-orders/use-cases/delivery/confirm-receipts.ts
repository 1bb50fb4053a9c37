import { decideWorkOrder, type OrderSummary, ownAssignment } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { readForMarks } from '../../storage/read-for-marks.js';
import { saveMarks } from '../../storage/save-marks.js';
import { changeOf, recordFacts } from '../change-work-order.js';

/**
 * 送达: what the inbox lists or a person of the unit opens has reached the unit. A whole page in a
 * few statements, and nothing at all once everything on it was seen. An order that changes at the
 * same instant is confirmed with the next look.
 */
@Injectable()
export class ConfirmReceipts {
  constructor(private readonly runner: TransactionRunner) {}

  async run(context: CommandContext, shown: readonly OrderSummary[]): Promise<void> {
    const { unitId } = context.actor;
    const unseen = shown.filter(
      ({ assignment }) => assignment?.unitId === unitId && assignment?.received === false,
    );
    if (unitId === undefined || unseen.length === 0) return;
    const ids = unseen.map(({ id }) => id).sort();
    await this.runner.run(context, (tx) => confirm(tx, ids));
  }
}

async function confirm(tx: Transaction, ids: readonly string[]): Promise<void> {
  const changes = (await readForMarks(tx, ids)).flatMap(({ order, orderNo }) => {
    const assignmentId = ownAssignment(order, tx.actor)?.id ?? '';
    const command = { type: 'CONFIRM_RECEIPT', assignmentId } as const;
    const decision = decideWorkOrder(order, command, tx.actor, tx.now);
    return decision.accepted ? [{ change: changeOf(order, decision.facts), orderNo }] : [];
  });
  if (changes.length === 0) return;
  const marked = await saveMarks(
    tx,
    changes.map(({ change }) => change),
  );
  for (const { change, orderNo } of changes) {
    if (marked.has(change.steps[0].after.id)) recordFacts(tx, change, orderNo);
  }
}
