import type { SlaChange } from '@hotline/shared';
import { SlaProposal } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { type ChangeRow, changeView, lockedChange } from '../storage/change-row.js';
import { ProposeLimits } from './propose-limits.js';
import { refuseUnlessProposed } from './refuse-unless-proposed.js';
import { TryOut } from './try-out.js';

const storeEffect = statement(
  'sla.store-effect',
  `update sla_change c
      set base_revision = r.revision, counted_at = $2, effect = $3, before = $4
     from sla_revision r where r.id = 1 and c.id = $1
   returning c.*, r.revision`,
);

/** The dry run once more: time has passed, orders have moved, or other limits were changed since. */
@Injectable()
export class CountChangeAgain {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly limits: ProposeLimits,
    private readonly tryOut: TryOut,
  ) {}

  run(context: CommandContext, id: string): Promise<SlaChange> {
    return this.runner.run(context, async (tx) => {
      const change = await lockedChange(tx, id);
      refuseUnlessProposed(change);
      const { limits, before } = await this.limits.run(tx, SlaProposal.parse(change.proposal));
      const effect = await this.tryOut.run(tx, limits, tx.now);
      const [row] = await tx.query<ChangeRow>(storeEffect, [
        id,
        tx.now,
        JSON.stringify(effect),
        before === null ? null : JSON.stringify(before),
      ]);
      return changeView(row ?? change);
    });
  }
}
