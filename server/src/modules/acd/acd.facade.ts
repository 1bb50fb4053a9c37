import type { TelephonyStatus } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { FloorStatus } from './floor/floor-status.js';
import { QueryQueue, type QueueNow } from './queries/queue-now.js';

export type { QueueNow } from './queries/queue-now.js';

/** The queue and the state of telephony, for the boards. */
@Injectable()
export class AcdFacade {
  constructor(
    private readonly queue: QueryQueue,
    private readonly status: FloorStatus,
  ) {}

  /** How many callers wait, and since when the longest. */
  queueNow(db: ReadConnection): Promise<QueueNow> {
    return this.queue.count(db);
  }

  /** UP, DOWN or OFF with the reason; DOWN `no-call-floor` while no worker drives the calls. */
  telephony(): Promise<TelephonyStatus> {
    return this.status.read();
  }
}
