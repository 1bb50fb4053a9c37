import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';

import { RedisConnections } from '../../../platform/redis/redis.js';
import {
  AGENT_PREFIX,
  agentKey,
  IDLE_AGENTS,
  LEASE_PREFIX,
} from '../../presence/presence.facade.js';
import { FLOOR_OWNER } from './floor-lease.js';
import { RELEASE } from './release.lua.js';
import { RESERVE } from './reserve.lua.js';

/** Score: when the call was queued first, ms. A call that comes back is at its old place. */
export const WAITING_CALLS = 'calls-waiting';
/** Score: when the reservation must have ended, ms. */
export const RESERVATIONS = 'agent-reservations';

export interface Reservation {
  readonly callId: string;
  readonly agentId: string;
}

interface Scripts {
  reserve(...args: string[]): Promise<string[]>;
  releaseReservation(...args: string[]): Promise<number>;
}

/** Waiting calls and reservations. A copy for speed: the floor's owner restores it from what it knows. */
@Injectable()
export class FloorQueue {
  private readonly redis: Redis & Scripts;

  constructor(connections: RedisConnections) {
    const redis = connections.shared;
    redis.defineCommand('reserve', { numberOfKeys: 4, lua: RESERVE });
    redis.defineCommand('releaseReservation', { numberOfKeys: 3, lua: RELEASE });
    this.redis = redis as Redis & Scripts;
  }

  async add(callId: string, queuedAt: Date): Promise<void> {
    await this.redis.zadd(WAITING_CALLS, String(queuedAt.getTime()), callId);
  }

  async remove(callId: string): Promise<void> {
    await this.redis.zrem(WAITING_CALLS, callId);
  }

  /** How many callers are before this one; undefined where it does not wait. */
  async ahead(callId: string): Promise<number | undefined> {
    return (await this.redis.zrank(WAITING_CALLS, callId)) ?? undefined;
  }

  async waiting(): Promise<string[]> {
    return this.redis.zrange(WAITING_CALLS, '0', '-1');
  }

  /** Takes the next pair out of both lists; undefined where there is none, or the floor is not ours. */
  async reserve(token: string, deadline: Date): Promise<Reservation | undefined> {
    const [callId, agentId] = await this.redis.reserve(
      WAITING_CALLS,
      IDLE_AGENTS,
      RESERVATIONS,
      FLOOR_OWNER,
      token,
      String(deadline.getTime()),
      LEASE_PREFIX,
      AGENT_PREFIX,
    );
    return callId === undefined || agentId === undefined ? undefined : { callId, agentId };
  }

  /** Call it after the agent's copy in Redis is up to date (`PresenceFacade.project`). */
  async release({ callId, agentId }: Reservation): Promise<void> {
    await this.redis.releaseReservation(
      agentKey(agentId),
      IDLE_AGENTS,
      RESERVATIONS,
      agentId,
      callId,
    );
  }

  /** Reservations that should have ended by then, whoever made them. */
  async overdue(now: Date): Promise<Reservation[]> {
    const agentIds = await this.redis.zrangebyscore(RESERVATIONS, '-inf', String(now.getTime()));
    return this.reservationsOf(agentIds);
  }

  async reservations(): Promise<Reservation[]> {
    return this.reservationsOf(await this.redis.zrange(RESERVATIONS, '0', '-1'));
  }

  private async reservationsOf(agentIds: readonly string[]): Promise<Reservation[]> {
    const calls = await Promise.all(
      agentIds.map((id) => this.redis.hget(agentKey(id), 'reservation')),
    );
    return agentIds.map((agentId, n) => ({ agentId, callId: calls[n] ?? '' }));
  }
}
