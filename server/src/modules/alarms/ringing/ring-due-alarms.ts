import { Injectable } from '@nestjs/common';

import { Settings } from '../../../platform/config/settings.js';
import { systemContext } from '../../../platform/database/command-context.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Rush } from '../../../platform/queues/rush.js';
import { AlarmEffects, type RungAlarm } from '../alarm-effects.js';
import {
  type AlarmRow,
  claimDueAlarms,
  claimOneAlarm,
  postponeAlarm,
  toRungAlarm,
} from '../storage/ring-alarms.js';
import { withinDeadline } from './within-deadline.js';

const BATCH = 250;
/** While PostgreSQL works for one batch, this process prepares another. */
const LANES = 3;
const ATTEMPTS = 6;

/**
 * Claims due alarms and runs their effects, each batch in one transaction: an alarm has rung exactly
 * when its effect is stored. Any number of ringers may run at once; each takes what no other holds.
 */
@Injectable()
export class RingDueAlarms {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly effects: AlarmEffects,
    private readonly rush: Rush,
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  /**
   * Rings until nothing is due, and before what follows from that. Answers PostgreSQL's time of the
   * last look.
   */
  run(): Promise<Date> {
    return this.rush.during(async () => {
      const ends = await Promise.all(Array.from({ length: LANES }, () => this.ringLane()));
      return new Date(Math.max(...ends.map((at) => at.getTime())));
    });
  }

  private async ringLane(): Promise<Date> {
    for (;;) {
      const { claimed, at } = await this.ringBatch();
      if (claimed < BATCH) return at;
    }
  }

  private async ringBatch(): Promise<{ claimed: number; at: Date }> {
    let batch: RungAlarm[] = [];
    let at = new Date(0);
    try {
      await this.runner.run(systemContext(), async (tx) => {
        at = tx.now;
        batch = (await tx.query<AlarmRow>(claimDueAlarms, [at, BATCH])).map(toRungAlarm);
        if (batch.length > 0) await this.effectsOf(tx, batch);
      });
    } catch (error) {
      if (batch.length === 0) throw error;
      // One of them spoils it for all: from here on each rings alone.
      for (const alarm of batch) await this.ringAlone(alarm);
    }
    return { claimed: batch.length, at };
  }

  private async ringAlone(alarm: RungAlarm): Promise<void> {
    try {
      await this.runner.run(systemContext(), async (tx) => {
        const claimed = await tx.query<AlarmRow>(claimOneAlarm, [alarm.id, tx.now]);
        if (claimed.length > 0) await this.effectsOf(tx, claimed.map(toRungAlarm));
      });
    } catch (error) {
      await this.postpone(alarm, error);
    }
  }

  private effectsOf(tx: Transaction, alarms: readonly RungAlarm[]): Promise<void> {
    const { ALARM_EFFECT_MS } = this.settings.alarms;
    return withinDeadline(ALARM_EFFECT_MS, tx, (guarded) => this.effects.run(guarded, alarms));
  }

  private async postpone(alarm: RungAlarm, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const rows = await this.runner.read((db) =>
      db.query<{ status: string }>(postponeAlarm, [alarm.id, reason.slice(0, 500), ATTEMPTS]),
    );
    const parked = rows[0]?.status === 'PARKED';
    const fields = { alarm: alarm.id, kind: alarm.kind, subject: alarm.subjectId, error };
    if (parked) this.logger.error('An alarm is parked: its effect keeps failing', fields);
    else this.logger.warn('The effect of an alarm failed', fields);
  }
}
