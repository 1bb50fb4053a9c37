import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { repeatEvery } from '../../../platform/clock/repeat-every.js';
import { PROCESS_ROLE, type ProcessRole } from '../../../platform/config/process-role.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import { FileStorage } from '../../../platform/storage/file-storage.port.js';
import { knownKeys } from '../storage/attachments.js';

const HOUR_MS = 3_600_000;
const ROUND_MS = 6 * HOUR_MS;
/** An upload that is under way has no row yet. */
const GRACE_MS = 24 * HOUR_MS;
const BATCH = 500;

/**
 * A process that dies between storing a file and writing its row leaves a file that nobody can reach:
 * it may show a person, so it must not stay. Rounds of several workers do each other no harm.
 */
@Injectable()
export class RemoveOrphans implements OnApplicationBootstrap, OnApplicationShutdown {
  private stop: () => void = () => undefined;

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly runner: TransactionRunner,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'worker') return;
    this.stop = repeatEvery(
      ROUND_MS,
      async () => {
        const before = new Date(this.clock.now().getTime() - GRACE_MS);
        const removed = await this.round(before);
        if (removed > 0) this.logger.warn('Removed files without an order', { removed });
      },
      (error) => this.logger.error('The round for files without an order failed', { error }),
    );
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  /** Of files stored before this instant; answers how many were removed. */
  async round(before: Date): Promise<number> {
    let removed = 0;
    let batch: string[] = [];
    for await (const { key, storedAt } of this.storage.list('attachments/')) {
      if (storedAt >= before) continue;
      batch.push(key);
      if (batch.length < BATCH) continue;
      removed += await this.removeUnknown(batch);
      batch = [];
    }
    return removed + (await this.removeUnknown(batch));
  }

  private async removeUnknown(keys: readonly string[]): Promise<number> {
    if (keys.length === 0) return 0;
    const known = await this.runner.read((db) => knownKeys(db, keys));
    const orphans = keys.filter((key) => !known.has(key));
    for (const key of orphans) await this.storage.remove(key);
    return orphans.length;
  }
}
