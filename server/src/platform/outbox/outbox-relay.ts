import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';

import { PROCESS_ROLE, type ProcessRole } from '../config/process-role.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { AudienceRegistry } from '../live/audience-registry.js';
import { LiveServer } from '../live/live-server.js';
import { Logger } from '../logging/logger.js';
import { JobQueue } from '../queues/job-queue.js';
import { JobRegistry } from '../queues/job-registry.js';
import { Rush } from '../queues/rush.js';
import type { OutboxMessage } from './outbox-fact.js';
import { markRelayed, type OutboxRow, toMessage, unrelayedMessages } from './outbox-rows.js';
import { reactionJob } from './reaction-job.js';
import { ReactionRegistry } from './reaction-registry.js';
import { RelayLeadership } from './relay-leadership.js';

const BATCH = 500;

/**
 * The only way out: stored facts become live messages and jobs, each at least once, in order within
 * an aggregate. A crash between sending and marking sends again; both lanes tolerate that.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly leadership: RelayLeadership,
    private readonly runner: TransactionRunner,
    private readonly audiences: AudienceRegistry,
    private readonly reactions: ReactionRegistry,
    private readonly jobRegistry: JobRegistry,
    private readonly jobs: JobQueue,
    private readonly live: LiveServer,
    private readonly rush: Rush,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role === 'worker') this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.leadership.stop();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.leadership.held();
        if (this.stopped) return;
        await this.rush.isOver();
        const relayed = await this.relayBatch();
        if (relayed < BATCH) await this.leadership.nextWake();
      } catch (error) {
        this.logger.warn('The relay pauses', { error: error instanceof Error ? error : undefined });
        await this.leadership.pause();
      }
    }
  }

  private async relayBatch(): Promise<number> {
    const rows = await this.runner.read((db) => db.query<OutboxRow>(unrelayedMessages, [BATCH]));
    if (rows.length === 0) return 0;
    const messages = rows.map(toMessage);
    for (const message of messages) this.push(message);
    await this.jobs.add(messages.flatMap((message) => this.jobsOf(message)));
    await this.live.flushed();
    await this.runner.read((db) => db.query(markRelayed, [rows.map((row) => row.id)]));
    return rows.length;
  }

  private push(message: OutboxMessage): void {
    for (const { rooms, message: content } of this.deliveries(message)) {
      if (rooms.length === 0) continue;
      this.live.sockets.to([...rooms]).emit('live', {
        id: message.messageId,
        type: content.type,
        subject: `${message.aggregate}:${message.id}`,
        version: message.version,
        at: message.occurredAt.toISOString(),
        data: content.data,
      });
    }
  }

  /** A fault in one audience must not hold back everybody else's news. */
  private deliveries(message: OutboxMessage) {
    try {
      return this.audiences.deliveries(message);
    } catch (error) {
      this.logger.error('An audience failed', {
        message: message.messageId,
        type: message.type,
        error,
      });
      return [];
    }
  }

  private jobsOf(message: OutboxMessage) {
    return [
      ...this.reactions.namesFor(message.type).map((name) => reactionJob(message, name)),
      ...this.jobRegistry.jobsFor(message),
    ];
  }
}
