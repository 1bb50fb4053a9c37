import { setTimeout as pause } from 'node:timers/promises';

import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnrecoverableError, Worker } from 'bullmq';

import { PROCESS_ROLE, type ProcessRole } from '../config/process-role.js';
import { Logger } from '../logging/logger.js';
import { RedisConnections } from '../redis/redis.js';
import { JOBS_QUEUE } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { Rush } from './rush.js';

const CONCURRENCY = 16;
const PATIENCE_MS = 3_000;

/** Runs jobs in the worker process. What fails is retried with growing pauses, then parked as failed. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker?: Worker;

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly registry: JobRegistry,
    private readonly redis: RedisConnections,
    private readonly rush: Rush,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'worker') return;
    this.worker = new Worker(
      JOBS_QUEUE,
      async (job) => {
        const handler = this.registry.handler(job.name);
        if (!handler) throw new UnrecoverableError(`No handler of the job ${job.name}`);
        await this.rush.isOver();
        await handler.run(job.data as Record<string, unknown>);
      },
      { connection: this.redis.patient('job-runner'), concurrency: CONCURRENCY },
    );
    this.worker.on('failed', (job, error) => {
      this.logger.error('A job failed', {
        job: job?.name,
        id: job?.id,
        attempts: job?.attemptsMade,
        error,
      });
    });
    this.worker.on('error', () => undefined);
  }

  /** What is under way ends, unless it takes long: then another worker does it again. */
  async beforeApplicationShutdown(): Promise<void> {
    const done = this.worker?.close().catch(() => undefined);
    await Promise.race([done, pause(PATIENCE_MS, undefined, { ref: false })]);
  }
}
