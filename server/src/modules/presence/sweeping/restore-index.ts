import type { PresenceTick } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { EphemeralPublisher } from '../../../platform/live/ephemeral-publisher.js';
import { LEASE_MS, PresenceIndex } from '../redis/presence-index.js';
import type { StoredAgent } from '../storage/stored-agent.js';

/**
 * Copies presence from PostgreSQL to Redis anew, whatever was lost there. Leases can only come from
 * the browsers: they are asked for a heartbeat at once instead of within 15 s.
 */
@Injectable()
export class RestoreIndex {
  constructor(
    private readonly index: PresenceIndex,
    private readonly publisher: EphemeralPublisher,
  ) {}

  /** Answers whether leases can be trusted: after a loss every browser has had its minute. */
  async run(agents: readonly StoredAgent[], now: Date): Promise<boolean> {
    const { since, isNew } = await this.index.epoch(now);
    for (const agent of agents) await this.index.project(agent);
    if (isNew) {
      const wanted: PresenceTick = { event: 'heartbeat-wanted' };
      this.publisher.publish(
        agents.map(({ id }) => `account-${id}`),
        'presence',
        wanted,
      );
    }
    return now.getTime() - since.getTime() >= LEASE_MS;
  }
}
