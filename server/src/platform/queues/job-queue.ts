import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';

import { RedisConnections } from '../redis/redis.js';
import type { JobRequest } from './job.js';

export const JOBS_QUEUE = 'jobs';

/** The only door to BullMQ. Called by the relay, and by sweepers that rebuild what Redis lost. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly queue: Queue;

  constructor(redis: RedisConnections) {
    this.queue = new Queue(JOBS_QUEUE, {
      connection: redis.patient('job-queue'),
      defaultJobOptions: {
        attempts: 8,
        backoff: { type: 'exponential', delay: 500 },
        removeOnComplete: { count: 1_000, age: 3_600 },
        removeOnFail: { count: 10_000 },
      },
    });
    this.queue.on('error', () => undefined);
  }

  async add(requests: readonly JobRequest[]): Promise<void> {
    if (requests.length === 0) return;
    await this.queue.addBulk(
      requests.map(({ name, data, jobId, delayMs }) => ({
        name,
        data,
        opts: { jobId, ...(delayMs === undefined ? {} : { delay: Math.max(0, delayMs) }) },
      })),
    );
  }

  /** Counts for the metrics: waiting, active, delayed, failed. */
  counts(): Promise<Record<string, number>> {
    return this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.disconnect().catch(() => undefined);
  }
}
