import { Injectable, type OnModuleInit } from '@nestjs/common';

import { statement } from '../database/statement.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { LiveServer } from '../live/live-server.js';
import { JobQueue } from '../queues/job-queue.js';
import { Metrics } from './metrics.js';

const outboxAge = statement(
  'platform.outbox-age',
  `select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float8 as seconds,
          count(*)::int as depth
     from outbox_message where relayed_at is null`,
);

/** The outbox's age is the one to alert on: it grows when anything on the way out is stuck. */
@Injectable()
export class PlatformGauges implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly runner: TransactionRunner,
    private readonly live: LiveServer,
    private readonly jobs: JobQueue,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge(
      'outbox_age_seconds',
      'Age of the oldest fact not yet relayed.',
      async () => (await this.outbox()).seconds,
    );
    this.metrics.gauge(
      'outbox_depth',
      'Facts not yet relayed.',
      async () => (await this.outbox()).depth,
    );
    this.metrics.gauge(
      'sockets_connected',
      'Sockets on this node.',
      () => this.live.sockets.of('/').sockets.size,
    );
    this.metrics.gauge(
      'jobs_failed',
      'Jobs that were given up.',
      async () => (await this.jobs.counts())['failed'] ?? 0,
    );
  }

  private async outbox(): Promise<{ seconds: number; depth: number }> {
    const rows = await this.runner.read((db) =>
      db.query<{ seconds: number; depth: number }>(outboxAge),
    );
    return rows[0] ?? { seconds: 0, depth: 0 };
  }
}
