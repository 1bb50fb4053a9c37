import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { PROCESS_ROLE, type ProcessRole } from '../../../platform/config/process-role.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import { forgetRungAlarms } from '../storage/ring-alarms.js';
import { RingDueAlarms } from './ring-due-alarms.js';
import { SetBells } from './set-bells.js';

const SWEEP_EVERY_MS = 2_000;
const FORGET_EVERY_MS = 600_000;
/** A ringer that takes longer than this may hang in an effect; a second one passes it by. */
const PATIENCE_MS = 3_000;
const RINGERS = 4;
const KEEP_RUNG_DAYS = 30;

/**
 * The worker's watch over the alarms. Sweeping rings what is due whether or not a bell came, and sets
 * the bells of the coming minute anew, so that an emptied Redis costs at most one sweep.
 */
@Injectable()
export class AlarmWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly ringers = new Set<Promise<void>>();
  private timers: NodeJS.Timeout[] = [];
  private secondLook?: NodeJS.Timeout;
  private stopped = false;
  private lastStartAt = 0;
  private again = false;
  private past = new Date(0);

  constructor(
    @Inject(PROCESS_ROLE) private readonly role: ProcessRole,
    private readonly ringDueAlarms: RingDueAlarms,
    private readonly bells: SetBells,
    private readonly runner: TransactionRunner,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role !== 'worker') return;
    this.sweep();
    this.timers = [
      setInterval(() => this.sweep(), SWEEP_EVERY_MS),
      setInterval(() => void this.forget(), FORGET_EVERY_MS),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    clearTimeout(this.secondLook);
    await Promise.allSettled(this.ringers);
  }

  /**
   * Rings what is due; with `past`, not before PostgreSQL's clock has passed that instant. One ringer
   * at a time, unless it seems to hang.
   */
  ring(past: Date = new Date(0)): void {
    if (this.stopped) return;
    const now = this.clock.now().getTime();
    if (past > this.past) this.past = past;
    const waits = this.ringers.size > 0 && now - this.lastStartAt < PATIENCE_MS;
    if (waits || this.ringers.size >= RINGERS) {
      this.again = true;
      return;
    }
    this.again = false;
    this.lastStartAt = now;
    const ringer = this.ringDueAlarms
      .run()
      .then((at) => this.lookAgain(at))
      .catch((error: unknown) => this.logger.warn('Ringing pauses', { error }))
      .finally(() => {
        this.ringers.delete(ringer);
        if (this.again) this.ring();
      });
    this.ringers.add(ringer);
  }

  /** A bell can be a little early by PostgreSQL's clock; then it is rung once more. */
  private lookAgain(at: Date): void {
    const early = this.past.getTime() - at.getTime();
    if (early < 0 || early > SWEEP_EVERY_MS) return;
    clearTimeout(this.secondLook);
    this.secondLook = setTimeout(() => this.ring(), early + 1);
  }

  private sweep(): void {
    this.ring();
    void this.bells.run();
  }

  private async forget(): Promise<void> {
    await this.runner
      .read((db) => db.query(forgetRungAlarms, [KEEP_RUNG_DAYS]))
      .catch((error: unknown) => this.logger.warn('Old alarms stay for now', { error }));
  }
}
