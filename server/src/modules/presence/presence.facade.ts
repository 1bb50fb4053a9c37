import { type AgentChange, type AgentPresence, unknownAgent } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { systemContext } from '../../platform/database/command-context.js';
import type { ReadConnection, Transaction } from '../../platform/database/transaction.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { IdentityFacade } from '../identity/identity.facade.js';
import { PresenceIndex } from './redis/presence-index.js';
import { Agents } from './storage/agents.js';
import { presenceOf, type StoredAgent } from './storage/stored-agent.js';
import { ChangeAgent, type ChangedAgent } from './use-cases/change-agent.js';

export {
  AGENT_PREFIX,
  agentKey,
  IDLE_AGENTS,
  IDLE_AGENTS_CHANGED,
  LEASE_PREFIX,
  leaseKey,
} from './redis/presence-keys.js';
export type { StoredAgent } from './storage/stored-agent.js';
export type { ChangedAgent } from './use-cases/change-agent.js';

export interface AgentNow {
  readonly id: string;
  readonly name: string;
  readonly presence: AgentPresence;
}

/** Who is there, for the call floor and the boards. */
@Injectable()
export class PresenceFacade {
  constructor(
    private readonly agents: Agents,
    private readonly changeAgent: ChangeAgent,
    private readonly index: PresenceIndex,
    private readonly identity: IdentityFacade,
    private readonly runner: TransactionRunner,
  ) {}

  /** All agents who ever took a seat, with the state they are in and since when. */
  async statesNow(db: ReadConnection): Promise<AgentNow[]> {
    const agents = await this.agents.all(db);
    const names = await this.identity.names(
      db,
      agents.map(({ id }) => id),
    );
    return agents.map((agent) => ({
      id: agent.id,
      name: names.get(agent.id) ?? '',
      presence: presenceOf(agent),
    }));
  }

  /** OFFLINE for an agent who never took a seat. */
  async presenceOf(db: ReadConnection, agentId: string, now: Date): Promise<AgentPresence> {
    const agent = await this.agents.byId(db, agentId);
    if (agent) return presenceOf(agent);
    return { version: 0, wish: unknownAgent(now).wish, state: 'OFFLINE', since: now.toISOString() };
  }

  all(db: ReadConnection): Promise<StoredAgent[]> {
    return this.agents.all(db);
  }

  byId(db: ReadConnection, agentId: string): Promise<StoredAgent | undefined> {
    return this.agents.byId(db, agentId);
  }

  /** Part of the caller's transaction; call `project` with the answer after the commit. */
  change(tx: Transaction, agentId: string, change: AgentChange): Promise<ChangedAgent> {
    return this.changeAgent.attempt(tx, agentId, change);
  }

  takeSeat(tx: Transaction, agentId: string, seatId: string): Promise<StoredAgent> {
    return this.changeAgent.takeSeat(tx, agentId, seatId);
  }

  /** The browser is gone and its telephone removed; a newer seat is left alone. */
  async leaveSeat(agentId: string, seatId: string): Promise<void> {
    const agent = await this.runner.run(systemContext(), (tx) =>
      this.changeAgent.leaveSeat(tx, agentId, seatId),
    );
    await this.index.project(agent);
  }

  /** The browser that took the seat is here by that: it need not wait for its first heartbeat. */
  async seated(agent: StoredAgent): Promise<void> {
    if (agent.seatId) await this.index.grantLease(agent.id, agent.seatId);
    await this.index.project(agent);
  }

  project(agent: StoredAgent): Promise<void> {
    return this.index.project(agent);
  }
}
