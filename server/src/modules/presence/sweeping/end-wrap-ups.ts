import { Injectable } from '@nestjs/common';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { PresenceIndex } from '../redis/presence-index.js';
import { Agents } from '../storage/agents.js';
import { ChangeAgent } from '../use-cases/change-agent.js';

/** Ends the after-call work of those whose time is up; each has a time of their own (PRS-09). */
@Injectable()
export class EndWrapUps {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly agents: Agents,
    private readonly changeAgent: ChangeAgent,
    private readonly index: PresenceIndex,
  ) {}

  async run(): Promise<void> {
    const ids = await this.runner.read((db) => this.agents.idsWithWrapUpOver(db));
    for (const id of ids) {
      const { agent } = await this.runner.run(systemContext(), (tx) =>
        this.changeAgent.attempt(tx, id, { type: 'wrap-up-over' }),
      );
      await this.index.project(agent);
    }
  }
}
