import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { AuditFacade } from '../../audit/audit.facade.js';
import { PresenceIndex } from '../redis/presence-index.js';
import { Agents } from '../storage/agents.js';
import type { StoredAgent } from '../storage/stored-agent.js';
import { ChangeAgent } from '../use-cases/change-agent.js';

/** An agent whose browser has not been heard for the length of a lease is signed off. */
@Injectable()
export class MarkLostBrowsers {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly agents: Agents,
    private readonly changeAgent: ChangeAgent,
    private readonly index: PresenceIndex,
    private readonly audit: AuditFacade,
  ) {}

  async run(agents: readonly StoredAgent[]): Promise<void> {
    const alive = await this.index.haveLeases(agents.map(({ id }) => id));
    for (const [n, { id }] of agents.entries()) {
      if (alive[n]) continue;
      const agent = await this.runner.run(systemContext(), (tx) => this.mark(tx, id));
      await this.index.project(agent);
    }
  }

  private async mark(tx: Transaction, id: string): Promise<StoredAgent> {
    const before = await this.agents.lock(tx, id);
    // The lock was waited for: a heartbeat may have come meanwhile.
    const [alive] = await this.index.haveLeases([id]);
    if (alive) return before;
    const { agent } = await this.changeAgent.attempt(tx, id, { type: 'browser-lost' });
    if (before.wish !== agent.wish) {
      await this.audit.record(tx, {
        action: 'agent.browser-lost',
        subjectType: 'account',
        subjectId: id,
        detail: { wish: before.wish },
      });
    }
    return agent;
  }
}
