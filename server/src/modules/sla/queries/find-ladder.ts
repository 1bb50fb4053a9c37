import type { EscalationStep, Ladder } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

interface Head {
  version: number;
  changed_at: Date | null;
  changed_by: string | null;
}

const head = statement(
  'sla.ladder',
  'select version, changed_at, changed_by from escalation_ladder where id = 1',
);

const allSteps = statement(
  'sla.ladder-steps',
  'select code, clock, unit, amount, recipients, actions from escalation_step order by position',
);

/** The escalation ladder as it stands, in its order. */
@Injectable()
export class FindLadder {
  steps(db: ReadConnection): Promise<EscalationStep[]> {
    return db.query<EscalationStep>(allSteps);
  }

  async whole(db: ReadConnection): Promise<Ladder> {
    const [row] = await db.query<Head>(head);
    if (!row) throw new Error('The table escalation_ladder is empty');
    const steps = await this.steps(db);
    return {
      version: row.version,
      steps: steps.map((step) => ({
        ...step,
        recipients: [...step.recipients],
        actions: [...step.actions],
      })),
      changedAt: row.changed_at?.toISOString() ?? null,
      changedBy: row.changed_by,
    };
  }
}
