import { may } from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { RoomGate } from '../../../platform/live/room-gate.js';
import { Metrics } from '../../../platform/metrics/metrics.js';
import { PresenceFacade } from '../../presence/presence.facade.js';
import { QueryQueue } from '../queries/queue-now.js';
import { CALL_DESK_ROOM, FloorStatus } from './floor-status.js';

/** What operators watch of the floor, and who hears its news. */
@Injectable()
export class FloorGauges implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly rooms: RoomGate,
    private readonly runner: TransactionRunner,
    private readonly queue: QueryQueue,
    private readonly presence: PresenceFacade,
    private readonly status: FloorStatus,
  ) {}

  onModuleInit(): void {
    this.rooms.joinAtOnce((actor) => (may(actor, 'call.handle') ? [CALL_DESK_ROOM] : []));
    this.metrics.gauge('calls_waiting', 'Callers who wait for an agent.', async () => {
      const { waiting } = await this.runner.read((db) => this.queue.count(db));
      return waiting;
    });
    this.metrics.gauge('agents_connected', 'Agents whose browser is heard.', async () => {
      const agents = await this.runner.read((db) => this.presence.all(db));
      return agents.filter(({ present }) => present).length;
    });
    this.metrics.gauge('telephony_up', '1 while calls can be taken.', async () =>
      (await this.status.read()).state === 'UP' ? 1 : 0,
    );
  }
}
