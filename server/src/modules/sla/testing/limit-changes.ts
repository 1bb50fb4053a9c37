import { randomUUID } from 'node:crypto';

import type { Actor, SlaChange, SlaProposal } from '@hotline/shared';
import type { INestApplicationContext } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { ApplyChange } from '../use-cases/apply-change.js';
import { DecideChange } from '../use-cases/decide-change.js';
import { ProposeChange } from '../use-cases/propose-change.js';

const administrator = (name: string): Actor => ({
  kind: 'PERSON',
  id: randomUUID(),
  name,
  roles: ['ADMIN'],
});
const FIRST = administrator('沈明');
const SECOND = administrator('顾青');

/** Two administrators who change time limits, and the worker that applies them. */
export class LimitChanges {
  constructor(private readonly app: INestApplicationContext) {}

  propose(proposal: SlaProposal): Promise<SlaChange> {
    const change = { proposal, reason: '上级通知' };
    return this.app.get(ProposeChange, { strict: false }).run(by(FIRST), change);
  }

  approve({ id }: SlaChange): Promise<SlaChange> {
    return this.app.get(DecideChange, { strict: false }).approve(by(SECOND), id, '');
  }

  /** Every batch that is left. */
  async applyAll(): Promise<void> {
    const apply = this.app.get(ApplyChange, { strict: false });
    while (await apply.batch());
  }

  async inForce(proposal: SlaProposal): Promise<SlaChange> {
    const change = await this.approve(await this.propose(proposal));
    await this.applyAll();
    return change;
  }
}

function by(actor: Actor): CommandContext {
  return { actor, correlationId: randomUUID() };
}
