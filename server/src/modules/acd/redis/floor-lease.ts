import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';

import { RedisConnections } from '../../../platform/redis/redis.js';
import { LEAVE_FLOOR, OWN_FLOOR } from './own-floor.lua.js';

export const FLOOR_OWNER = 'floor-owner';
export const FLOOR_LEASE_MS = 6_000;

interface Scripts {
  ownFloor(...args: string[]): Promise<number>;
  leaveFloor(...args: string[]): Promise<number>;
}

/** Which worker drives the calls: one at a time, by a lease in Redis. */
@Injectable()
export class FloorLease {
  private readonly redis: Redis & Scripts;

  constructor(connections: RedisConnections) {
    const redis = connections.shared;
    redis.defineCommand('ownFloor', { numberOfKeys: 1, lua: OWN_FLOOR });
    redis.defineCommand('leaveFloor', { numberOfKeys: 1, lua: LEAVE_FLOOR });
    this.redis = redis as Redis & Scripts;
  }

  newToken(): string {
    return randomUUID();
  }

  /** Takes or keeps the floor; false while another worker has it. */
  async own(token: string): Promise<boolean> {
    return (await this.redis.ownFloor(FLOOR_OWNER, token, String(FLOOR_LEASE_MS))) === 1;
  }

  async leave(token: string): Promise<void> {
    await this.redis.leaveFloor(FLOOR_OWNER, token);
  }
}
