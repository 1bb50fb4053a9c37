import { type SlaChange, SlaProposal } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { bringIntoForce } from '../storage/bring-into-force.js';
import { type ChangeRow, changeView, lockedChange } from '../storage/change-row.js';
import { ProposeLimits } from './propose-limits.js';
import { refuseUnlessProposed } from './refuse-unless-proposed.js';

const storeDecision = statement(
  'sla.decide-change',
  `update sla_change c
      set state = $2, decided_at = $3, decided_by = $4, decided_by_name = $5, decision_note = $6
     from sla_revision r where r.id = 1 and c.id = $1
   returning c.*, r.revision`,
);

type Decision = 'APPLYING' | 'REJECTED' | 'WITHDRAWN';

const ACTIONS: Readonly<Record<Decision, string>> = {
  APPLYING: 'sla.change-approved',
  REJECTED: 'sla.change-rejected',
  WITHDRAWN: 'sla.change-withdrawn',
};

/** The second person's word on a proposed change, or the first one's second thought. */
@Injectable()
export class DecideChange {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly limits: ProposeLimits,
    private readonly audit: AuditFacade,
  ) {}

  /**
   * From the commit on, new dates are counted by it; those already told follow in batches. Refused:
   * `second-person` to the proposer, `change-outdated` where the effect that was read is not what
   * would happen now.
   */
  approve(context: CommandContext, id: string, note: string): Promise<SlaChange> {
    return this.decide(context, id, 'APPLYING', note, async (tx, change) => {
      refuseProposer(tx, change);
      if (change.base_revision !== change.revision) throw new Refused('change-outdated');
      const proposal = SlaProposal.parse(change.proposal);
      await this.limits.run(tx, proposal);
      await bringIntoForce(tx, proposal);
    });
  }

  reject(context: CommandContext, id: string, note: string): Promise<SlaChange> {
    return this.decide(context, id, 'REJECTED', note, (tx, change) => {
      refuseProposer(tx, change);
      return Promise.resolve();
    });
  }

  withdraw(context: CommandContext, id: string): Promise<SlaChange> {
    return this.decide(context, id, 'WITHDRAWN', '', ({ actor }, change) => {
      if (actor.id !== change.proposed_by) throw new Refused('not-own-change');
      return Promise.resolve();
    });
  }

  private decide(
    context: CommandContext,
    id: string,
    state: Decision,
    note: string,
    carryOut: (tx: Transaction, change: ChangeRow) => Promise<void>,
  ): Promise<SlaChange> {
    return this.runner.run(context, async (tx) => {
      const change = await lockedChange(tx, id);
      refuseUnlessProposed(change);
      await carryOut(tx, change);
      const { id: actorId, name } = tx.actor;
      const [row] = await tx.query<ChangeRow>(storeDecision, [
        id,
        state,
        tx.now,
        actorId,
        name,
        note,
      ]);
      await this.audit.record(tx, {
        action: ACTIONS[state],
        subjectType: 'sla-change',
        subjectId: id,
        detail: { kind: change.kind, subject: change.subject, note },
      });
      return changeView(row ?? change);
    });
  }
}

function refuseProposer({ actor }: Transaction, change: ChangeRow): void {
  if (actor.id === change.proposed_by) throw new Refused('second-person');
}
