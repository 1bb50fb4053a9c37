import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { repeatEvery } from '../../../platform/clock/repeat-every.js';
import { PROCESS_ROLE, type ProcessRole } from '../../../platform/config/process-role.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Agents } from '../storage/agents.js';
import { EndWrapUps } from './end-wrap-ups.js';
import { MarkLostBrowsers } from './mark-lost-browsers.js';
import { RestoreIndex } from './restore-index.js';

const WRAP_UPS_EVERY_MS = 500;
/** A lease of 60 s and a round: a dead browser is OFFLINE within 75 s. */
const BROWSERS_EVERY_MS = 5_000;

/** The rounds of presence, in every worker; two of them at once do no harm. */
@Injectable()
export class PresenceRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stops: (() => void)[] = [];

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly runner: TransactionRunner,
    private readonly agents: Agents,
    private readonly endWrapUps: EndWrapUps,
    private readonly restoreIndex: RestoreIndex,
    private readonly markLostBrowsers: MarkLostBrowsers,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'worker') return;
    const failed = (error: unknown) => this.logger.warn('Presence could not be swept', { error });
    this.stops = [
      repeatEvery(WRAP_UPS_EVERY_MS, () => this.endWrapUps.run(), failed),
      repeatEvery(BROWSERS_EVERY_MS, () => this.sweep(this.clock.now()), failed),
    ];
  }

  beforeApplicationShutdown(): void {
    this.stops.forEach((stop) => stop());
  }

  async sweep(now: Date): Promise<void> {
    const all = await this.runner.read((db) => this.agents.all(db));
    const signedIn = all.filter((agent) => agent.present || agent.wish !== 'OFFLINE');
    const leasesCount = await this.restoreIndex.run(signedIn, now);
    if (leasesCount) await this.markLostBrowsers.run(signedIn);
  }
}
