import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';

import { repeatEvery } from '../../../platform/clock/repeat-every.js';
import { PROCESS_ROLE, type ProcessRole } from '../../../platform/config/process-role.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Rush } from '../../../platform/queues/rush.js';
import { ApplyChange } from '../use-cases/apply-change.js';

const LOOK_EVERY_MS = 1_000;

/**
 * The worker's look at confirmed changes. What is left to do stands in PostgreSQL: a worker that
 * starts, or takes over, goes on where the last batch ended.
 */
@Injectable()
export class ApplyChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private stop = (): void => undefined;
  private stopped = false;

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly applyChange: ApplyChange,
    private readonly rush: Rush,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'worker') return;
    this.stop = repeatEvery(
      LOOK_EVERY_MS,
      () => this.round(),
      (error) => this.logger.warn('Changed time limits wait for their batches', { error }),
    );
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    this.stop();
  }

  /** Alarms that are due come first: nobody waits for a recount. */
  private async round(): Promise<void> {
    let more = true;
    while (more && !this.stopped) {
      await this.rush.isOver();
      more = await this.applyChange.batch();
    }
  }
}
