import { type AgentPresence, type DeclarePresence as Declaration } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { PresenceIndex } from '../redis/presence-index.js';
import { Agents } from '../storage/agents.js';
import { presenceOf } from '../storage/stored-agent.js';
import { ChangeAgent } from './change-agent.js';

/** The agent asks for a state; what it becomes follows from the facts. */
@Injectable()
export class DeclarePresence {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly agents: Agents,
    private readonly changeAgent: ChangeAgent,
    private readonly index: PresenceIndex,
  ) {}

  async run(context: CommandContext, { state, reason }: Declaration): Promise<AgentPresence> {
    const agentId = context.actor.id;
    const presence = await this.runner.run(context, async (tx) => {
      const change = { type: 'declare', wish: state, reason } as const;
      return presenceOf((await this.changeAgent.attempt(tx, agentId, change)).agent);
    });
    const agent = await this.runner.read((db) => this.agents.byId(db, agentId));
    // Redis away: the sweeper projects the agent when it is back; the wish is stored.
    if (agent) await this.index.project(agent).catch(() => undefined);
    return presence;
  }
}
