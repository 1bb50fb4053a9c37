import type { ChangeLadder as NewLadder, Ladder } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { FindLadder } from '../queries/find-ladder.js';

const raiseLadder = statement(
  'sla.raise-ladder',
  `update escalation_ladder set version = version + 1, changed_at = $2, changed_by = $3
    where id = 1 and version = $1 returning version`,
);

const raiseLimits = statement(
  'sla.raise-limits-for-ladder',
  'update sla_revision set revision = revision + 1 where id = 1',
);

const dropSteps = statement('sla.drop-steps', 'delete from escalation_step');

const storeSteps = statement(
  'sla.store-steps',
  `insert into escalation_step (code, position, clock, unit, amount, recipients, actions)
   select s.code, s.position, s.clock, s.unit, s.amount, s.recipients, s.actions
     from jsonb_to_recordset($1::jsonb) as s (
            code text, position int, clock text, unit text, amount int, recipients text[],
            actions text[])`,
);

/** Replaces the ladder as a whole. Refused: step-twice, settings-changed. */
@Injectable()
export class ChangeLadder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
    private readonly ladder: FindLadder,
  ) {}

  async run(context: CommandContext, { expectedVersion, steps }: NewLadder): Promise<Ladder> {
    refuseTwins(steps);
    return this.runner.run(context, async (tx) => {
      const raised = await tx.query<{ version: number }>(raiseLadder, [
        expectedVersion,
        tx.now,
        tx.actor.name,
      ]);
      const [first] = raised;
      if (!first) await this.refuseOutdated(tx);
      // What nodes remember of the limits is outdated with it.
      await tx.query(raiseLimits);
      await tx.query(dropSteps);
      const coded = steps.map((step, position) => ({
        ...step,
        // An order remembers by the code what it has climbed: a new step needs a new one.
        code: step.code ?? `STEP-${newId(tx.now)}`,
        position,
      }));
      await tx.query(storeSteps, [JSON.stringify(coded)]);
      await this.audit.record(tx, {
        action: 'escalation-ladder.changed',
        subjectType: 'escalation-ladder',
        subjectId: '1',
        detail: { steps: coded },
      });
      tx.record({
        aggregate: 'escalation-ladder',
        id: '1',
        version: first?.version ?? 0,
        type: 'EscalationLadderChanged',
        data: {},
      });
      return this.ladder.whole(tx);
    });
  }

  private async refuseOutdated(tx: Transaction): Promise<never> {
    const { changedBy, changedAt } = await this.ladder.whole(tx);
    throw new Refused('settings-changed', { by: changedBy, at: changedAt });
  }
}

/** Two steps at one instant of one clock would tell people twice. */
function refuseTwins(steps: NewLadder['steps']): void {
  const seen = new Set<string>();
  for (const { clock, unit, amount } of steps) {
    const place = amount === 0 ? `${clock} 0` : `${clock} ${unit} ${amount}`;
    if (seen.has(place)) throw new Refused('step-twice', { clock, unit, amount });
    seen.add(place);
  }
}
