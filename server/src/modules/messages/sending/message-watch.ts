import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';

import { repeatEvery } from '../../../platform/clock/repeat-every.js';
import { PROCESS_ROLE, type ProcessRole } from '../../../platform/config/process-role.js';
import { Logger } from '../../../platform/logging/logger.js';
import { JobRegistry } from '../../../platform/queues/job-registry.js';
import { SendDueMessages } from './send-due-messages.js';

const LOOK_EVERY_MS = 2_000;
/** A gateway that hangs keeps these waiting, and nobody else in the worker. */
const SENDERS = 4;
const SEND_MESSAGES = 'send-messages';

/**
 * The worker's watch over text messages. A job wakes the senders as soon as one is written; looking
 * by itself finds what is held or tried again, and whatever a lost job would have told.
 */
@Injectable()
export class MessageWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly senders = new Set<Promise<void>>();
  private stopped = false;
  private stop: () => void = () => undefined;

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    @Inject(JobRegistry) private readonly jobs: JobRegistry,
    private readonly sendDue: SendDueMessages,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    // The job only wakes: it must not wait for a gateway in a place that other jobs need.
    this.jobs.register({
      name: SEND_MESSAGES,
      run: () => {
        this.wake();
        return Promise.resolve();
      },
    });
    this.jobs.enqueueOn({
      on: ['MessageWritten', 'MessageResent'],
      jobs: ({ messageId }) => [
        { name: SEND_MESSAGES, jobId: `${SEND_MESSAGES}-${messageId}`, data: {} },
      ],
    });
  }

  onApplicationBootstrap(): void {
    if (this.role !== 'worker') return;
    this.stop = repeatEvery(
      LOOK_EVERY_MS,
      () => {
        this.wake();
        return Promise.resolve();
      },
      () => undefined,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.stop();
    await Promise.allSettled(this.senders);
  }

  private wake(): void {
    if (this.stopped || this.senders.size >= SENDERS) return;
    const sender = this.sendDue
      .run()
      .catch((error: unknown) => this.logger.warn('Sending pauses', { error }))
      .finally(() => this.senders.delete(sender));
    this.senders.add(sender);
  }
}
