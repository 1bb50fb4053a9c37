import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../platform/database/transaction.js';
import { type AlarmToSet, encodeAlarms, replaceAlarmsOfMany } from './storage/replace-alarms.js';

export { type AlarmEffect, AlarmEffects, type RungAlarm } from './alarm-effects.js';
export {
  type AlarmToSet,
  encodeAlarms,
  replaceAlarmsCtes,
  setAlarmsCte,
} from './storage/replace-alarms.js';

/** What an alarm is about: "work-order" and its id. */
export interface AlarmSubject {
  readonly type: string;
  readonly id: string;
}

export interface AlarmsOfSubject {
  readonly subject: AlarmSubject;
  /** Version of the subject that wants these alarms. */
  readonly version: number;
  readonly alarms: readonly AlarmToSet[];
}

/**
 * Alarm rows are the truth of every timer: written in the transaction that sets the due date, rung
 * by PostgreSQL's clock. This module knows instants and subjects, never what they mean.
 */
@Injectable()
export class AlarmsFacade {
  /** From now on the subject has exactly these alarms. The caller holds the subject's lock. */
  async replace(
    tx: Transaction,
    subject: AlarmSubject,
    version: number,
    alarms: readonly AlarmToSet[],
  ): Promise<void> {
    await this.replaceMany(tx, [{ subject, version, alarms }]);
  }

  /** The same for many subjects in one statement. */
  async replaceMany(tx: Transaction, subjects: readonly AlarmsOfSubject[]): Promise<void> {
    if (subjects.length === 0) return;
    await tx.query(replaceAlarmsOfMany, [
      subjects.map(({ subject }) => subject.type),
      subjects.map(({ subject }) => subject.id),
      JSON.stringify(
        subjects.flatMap(({ subject, version, alarms }) =>
          encodeAlarms(alarms).map((alarm) => ({ ...alarm, ...subject, version })),
        ),
      ),
    ]);
  }
}
