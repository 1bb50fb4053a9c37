import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import { JobQueue } from '../../../platform/queues/job-queue.js';
import { RING_BELL } from '../jobs/ring-bell.job.js';
import { dueSecondsUntil } from '../storage/ring-alarms.js';

/** Redis holds the bells of the coming minute only: seconds, not alarms, and nothing to rebuild. */
const AHEAD_MS = 60_000;

/** One delayed job for each distinct second in which something is due; setting it twice is harmless. */
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
      db.query<{ second: number }>(dueSecondsUntil, [until]),
    );
    const now = this.clock.now().getTime();
    await this.jobs.add(
      rows
        .filter(({ second }) => second * 1000 > now)
        .map(({ second }) => ({
          name: RING_BELL,
          jobId: `bell-${second}`,
          data: { second },
          delayMs: second * 1000 - now,
        })),
    );
  }
}
