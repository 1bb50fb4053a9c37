import type { QueueNow } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { EphemeralPublisher } from '../../../platform/live/ephemeral-publisher.js';
import { FloorCalls } from './floor-calls.js';
import { CALL_DESK_ROOM } from './floor-status.js';

/** How many wait, and how long: on every agent's call bar, once a second where it has changed. */
@Injectable()
export class TellQueue {
  private told = '';

  constructor(
    private readonly calls: FloorCalls,
    private readonly publisher: EphemeralPublisher,
  ) {}

  run(): void {
    const now = this.now();
    const news = JSON.stringify(now);
    if (news === this.told) return;
    this.told = news;
    this.publisher.publish([CALL_DESK_ROOM], 'queue', now);
  }

  private now(): QueueNow {
    const queued = this.calls
      .all()
      .filter(({ state }) => state === 'WAITING' || state === 'OFFERED')
      .map(({ stored }) => (stored.queuedAt ?? stored.arrivedAt).getTime());
    const waiting = queued.length;
    if (waiting === 0) return { waiting };
    return { waiting, oldestQueuedAt: new Date(Math.min(...queued)).toISOString() };
  }
}
