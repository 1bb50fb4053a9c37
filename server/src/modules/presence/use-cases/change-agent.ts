import {
  type AgentChange,
  type AgentRefusal,
  changeAgentFacts,
  effectiveState,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../../platform/database/transaction.js';
import { Agents } from '../storage/agents.js';
import { presenceOf, type StoredAgent } from '../storage/stored-agent.js';

export interface ChangedAgent {
  readonly agent: StoredAgent;
  readonly refusal?: AgentRefusal;
}

/**
 * The one write path of presence: lock, change the facts, derive the state, save, tell. Whoever
 * calls it projects the agent to Redis after the commit (`PresenceIndex.project`).
 */
@Injectable()
export class ChangeAgent {
  constructor(private readonly agents: Agents) {}

  async attempt(tx: Transaction, agentId: string, change: AgentChange): Promise<ChangedAgent> {
    const before = await this.agents.lock(tx, agentId);
    const facts = changeAgentFacts(before, change, tx.now);
    if ('refusal' in facts) return { agent: before, refusal: facts.refusal };
    return { agent: await this.save(tx, before, { ...before, ...facts }) };
  }

  /** Another browser of the agent takes the softphone; the former one is no longer heard. */
  async takeSeat(tx: Transaction, agentId: string, seatId: string): Promise<StoredAgent> {
    const before = await this.agents.lock(tx, agentId);
    const seated = { ...before, seatId, present: true, softphoneRegistered: false };
    return this.save(tx, before, seated);
  }

  async leaveSeat(tx: Transaction, agentId: string, seatId: string): Promise<StoredAgent> {
    const before = await this.agents.lock(tx, agentId);
    if (before.present || before.seatId !== seatId) return before;
    return this.save(tx, before, { ...before, seatId: undefined, lineRegistered: false });
  }

  private async save(
    tx: Transaction,
    before: StoredAgent,
    changed: StoredAgent,
  ): Promise<StoredAgent> {
    const effective = effectiveState(changed, tx.now);
    const { state, reason, callId } = before.told;
    const moved = !isSame(effective, { state, reason, callId });
    const told = moved ? { ...effective, since: tx.now } : before.told;
    const draft = { ...changed, told };
    if (isSame(draft, before)) return before;
    const visible = !isSame(presenceOf(draft), presenceOf(before));
    const agent = {
      ...draft,
      version: before.version + (visible ? 1 : 0),
      revision: before.revision + 1,
    };
    await this.agents.save(tx, agent);
    if (moved) await this.agents.log(tx, agent);
    if (visible) {
      tx.record({
        aggregate: 'agent',
        id: agent.id,
        version: agent.version,
        type: 'AgentStateChanged',
        data: { agentId: agent.id, presence: presenceOf(agent) },
      });
    }
    return agent;
  }
}

/** Both come from the same function, so their parts stand in the same order. */
function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
