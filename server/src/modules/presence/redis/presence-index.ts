import type { AgentPresence } from '@hotline/shared';
import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';

import { RedisConnections } from '../../../platform/redis/redis.js';
import { presenceOf, type StoredAgent } from '../storage/stored-agent.js';
import { BEAT } from './beat.lua.js';
import { agentKey, EPOCH, IDLE_AGENTS, IDLE_AGENTS_CHANGED, leaseKey } from './presence-keys.js';
import { PROJECT_AGENT } from './project-agent.lua.js';

/** A browser sends a heartbeat every 15 s; three may get lost. */
export const LEASE_MS = 60_000;

export type BeatMeaning = 'kept' | 'changed' | 'unknown' | 'other-seat';

interface Scripts {
  beat(...args: string[]): Promise<[BeatMeaning, string?]>;
  projectAgent(...args: string[]): Promise<number>;
}

/**
 * Presence in Redis: leases of browsers, and a copy of each agent for picking in microseconds.
 * All of it can be lost: leases come back with the next heartbeats, the rest from PostgreSQL.
 */
@Injectable()
export class PresenceIndex {
  private readonly redis: Redis & Scripts;

  constructor(connections: RedisConnections) {
    const redis = connections.shared;
    redis.defineCommand('beat', { numberOfKeys: 2, lua: BEAT });
    redis.defineCommand('projectAgent', { numberOfKeys: 3, lua: PROJECT_AGENT });
    this.redis = redis as Redis & Scripts;
  }

  async beat(
    agentId: string,
    seatId: string,
    softphoneRegistered: boolean,
  ): Promise<{ meaning: BeatMeaning; presence?: AgentPresence }> {
    const [meaning, presence] = await this.redis.beat(
      leaseKey(agentId),
      agentKey(agentId),
      seatId,
      bit(softphoneRegistered),
      String(LEASE_MS),
    );
    return { meaning, ...(presence && { presence: JSON.parse(presence) as AgentPresence }) };
  }

  /** After every commit that changed the agent; repeated by the sweeper, so a lost one does no harm. */
  async project(agent: StoredAgent): Promise<void> {
    await this.redis.projectAgent(
      agentKey(agent.id),
      IDLE_AGENTS,
      IDLE_AGENTS_CHANGED,
      agent.id,
      String(agent.revision),
      JSON.stringify(presenceOf(agent)),
      agent.seatId ?? '',
      bit(agent.softphoneRegistered),
      bit(agent.present),
      bit(agent.told.state === 'READY'),
      String(agent.idleSince.getTime()),
    );
  }

  async grantLease(agentId: string, seatId: string): Promise<void> {
    await this.redis.set(leaseKey(agentId), seatId, 'PX', LEASE_MS);
  }

  /** In the order of the ids. */
  async haveLeases(agentIds: readonly string[]): Promise<boolean[]> {
    const found = await Promise.all(agentIds.map((id) => this.redis.exists(leaseKey(id))));
    return found.map((count) => count === 1);
  }

  /** When Redis was found empty last, and whether that was just now. */
  async epoch(now: Date): Promise<{ since: Date; isNew: boolean }> {
    const made = await this.redis.set(EPOCH, now.getTime(), 'NX');
    if (made === 'OK') return { since: now, isNew: true };
    const since = Number(await this.redis.get(EPOCH));
    return { since: new Date(since), isNew: false };
  }
}

function bit(value: boolean): string {
  return value ? '1' : '0';
}
