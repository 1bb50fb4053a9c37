import { Injectable } from '@nestjs/common';

import type { Transaction } from '../../platform/database/transaction.js';

/** An alarm at its instant, already claimed in the effect's own transaction. */
export interface RungAlarm {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Version of the subject when the alarm was set. */
  readonly subjectVersion: number;
  readonly kind: string;
  /** The due instant, however late it rings: what is stamped is this, not the time of ringing. */
  readonly ringsAt: Date;
}

/**
 * What an alarm asks for. Runs in the transaction that claims the alarms, so that an alarm has rung
 * exactly when its effect is stored. `tx.now` is after every `ringsAt`. Up to 500 alarms at once,
 * of one subject type: lock the subjects in the order of their ids. "Has left that state already" is
 * a normal answer; throwing means "try again later".
 */
export type AlarmEffect = (tx: Transaction, alarms: readonly RungAlarm[]) => Promise<void>;

/** Modules write in here what their alarms do; this module knows none of them. */
@Injectable()
export class AlarmEffects {
  private readonly bySubjectType = new Map<string, AlarmEffect[]>();

  /** Several modules may answer to the same subject; they run in the order of registration. */
  register(subjectType: string, effect: AlarmEffect): void {
    this.bySubjectType.set(subjectType, [...(this.bySubjectType.get(subjectType) ?? []), effect]);
  }

  async run(tx: Transaction, alarms: readonly RungAlarm[]): Promise<void> {
    for (const subjectType of new Set(alarms.map((alarm) => alarm.subjectType))) {
      const effects = this.bySubjectType.get(subjectType);
      if (!effects) throw new Error(`Nobody answers to alarms of ${subjectType}`);
      const rung = alarms.filter((alarm) => alarm.subjectType === subjectType);
      for (const effect of effects) await effect(tx, rung);
    }
  }
}
