import { Injectable } from '@nestjs/common';

import { Clock } from '../clock/clock.js';
import { LiveServer } from './live-server.js';

/** For what nobody asks about tomorrow: presence, ringing progress, board ticks. No outbox, no promise. */
@Injectable()
export class EphemeralPublisher {
  constructor(
    private readonly live: LiveServer,
    private readonly clock: Clock,
  ) {}

  publish(rooms: readonly string[], type: string, data: Record<string, unknown>): void {
    if (rooms.length === 0) return;
    this.live.sockets
      .to([...rooms])
      .emit('tick', { type, data, at: this.clock.now().toISOString() });
  }
}
