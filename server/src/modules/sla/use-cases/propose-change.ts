import type { ProposeSlaChange, SlaChange } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { type ChangeRow, changeView } from '../storage/change-row.js';
import { ProposeLimits } from './propose-limits.js';
import { TryOut } from './try-out.js';

const storeChange = statement(
  'sla.propose-change',
  `with stored as (
     insert into sla_change (
            id, kind, subject, proposal, before, state, reason, proposed_at, proposed_by,
            proposed_by_name, base_revision, counted_at, effect)
     select $1, $2, $3, $4, $5, 'PROPOSED', $6, $7, $8, $9, r.revision, $7, $10
       from sla_revision r where r.id = 1
     returning *)
   select s.*, s.base_revision as revision from stored s`,
);

/** 2.8, CAL-12: says what a change of time limits would do. Nothing else happens by it. */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly limits: ProposeLimits,
    private readonly tryOut: TryOut,
    private readonly audit: AuditFacade,
  ) {}

  run(context: CommandContext, { proposal, reason }: ProposeSlaChange): Promise<SlaChange> {
    return this.runner.run(context, async (tx) => {
      const { limits, subject, before } = await this.limits.run(tx, proposal);
      const effect = await this.tryOut.run(tx, limits, tx.now);
      const [row] = await tx.query<ChangeRow>(storeChange, [
        newId(tx.now),
        proposal.kind,
        subject,
        JSON.stringify(proposal),
        before === null ? null : JSON.stringify(before),
        reason,
        tx.now,
        tx.actor.id,
        tx.actor.name,
        JSON.stringify(effect),
      ]);
      if (!row) throw new Error('The table sla_revision is empty');
      const { openOrders, moveLater, stand } = effect;
      await this.audit.record(tx, {
        action: 'sla.change-proposed',
        subjectType: 'sla-change',
        subjectId: row.id,
        detail: { kind: proposal.kind, subject, reason, effect: { openOrders, moveLater, stand } },
      });
      return changeView(row);
    });
  }
}
