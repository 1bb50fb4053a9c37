import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import { JobQueue } from '../../../platform/queues/job-queue.js';
import { RING_BELL } from '../jobs/ring-bell.job.js';
import { dueInstantsUntil } from '../storage/ring-alarms.js';

/** Redis holds the bells of the coming minute only: instants, not alarms, and nothing to rebuild. */
const AHEAD_MS = 60_000;
/** Nearer together, instants share a bell: nobody notices, and Redis holds fewer. */
const GRAIN_MS = 10;
/** A bell wakes the ringer a little early, to wait for the instant itself: Redis is not that exact. */
const EARLY_MS = 150;

/** One delayed job for each distinct instant at which something is due; setting it twice is harmless. */
@Injectable()
export class SetBells {
  private setting = false;

  constructor(
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly logger: Logger,
  ) {}

  /** Never waits in line: while Redis is away, the sweep alone rings. */
  async run(): Promise<void> {
    if (this.setting) return;
    this.setting = true;
    try {
      await this.setUntil(new Date(this.clock.now().getTime() + AHEAD_MS));
    } catch (error) {
      this.logger.warn('Bells are not set', { error });
    } finally {
      this.setting = false;
    }
  }

  private async setUntil(until: Date): Promise<void> {
    const rows = await this.runner.read((db) =>
      db.query<{ at: number }>(dueInstantsUntil, [until, GRAIN_MS]),
    );
    const now = this.clock.now().getTime();
    await this.jobs.add(
      rows
        .filter(({ at }) => at > now)
        .map(({ at }) => ({
          name: RING_BELL,
          jobId: `bell-${at}`,
          data: { at },
          delayMs: Math.max(0, at - EARLY_MS - now),
        })),
    );
  }
}
