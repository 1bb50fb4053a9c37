import type { Desk, Floor } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { PresenceFacade } from '../../presence/presence.facade.js';
import { TelephonyFacade } from '../../telephony/telephony.facade.js';
import { FloorStatus } from '../floor/floor-status.js';
import { QueryQueue } from './queue-now.js';

/** The agent's call bar after a (re)load, and the shift lead's view of everybody. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly presence: PresenceFacade,
    private readonly telephony: TelephonyFacade,
    private readonly queue: QueryQueue,
    private readonly status: FloorStatus,
    private readonly clock: Clock,
  ) {}

  async desk(agentId: string): Promise<Desk> {
    const now = this.clock.now();
    const telephony = await this.status.read();
    return this.runner.read(async (db) => {
      const { current, undisposed } = await this.telephony.callsOnDesk(db, agentId);
      const { waiting, oldestQueuedAt } = await this.queue.count(db);
      return {
        serverTime: now.toISOString(),
        telephony,
        presence: await this.presence.presenceOf(db, agentId, now),
        ...(current && { currentCall: current }),
        undisposed,
        queue: {
          waiting,
          ...(oldestQueuedAt && { oldestQueuedAt: oldestQueuedAt.toISOString() }),
        },
      };
    });
  }

  async floor(): Promise<Floor> {
    const telephony = await this.status.read();
    return this.runner.read(async (db) => {
      const agents = await this.presence.statesNow(db);
      const waiting = await this.queue.list(db);
      return {
        at: this.clock.now().toISOString(),
        telephony,
        agents,
        waiting: waiting.map((call) => ({ ...call, queuedAt: call.queuedAt.toISOString() })),
      };
    });
  }
}
