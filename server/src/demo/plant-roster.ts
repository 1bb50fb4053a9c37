import { addCivilDays, civilDateOf, type DutyKind, instantOn } from '@hotline/shared';
import type { INestApplicationContext } from '@nestjs/common';

import { DutyFacade } from '../modules/duty/duty.facade.js';
import { UnitsFacade } from '../modules/units/units.facade.js';
import { Clock } from '../platform/clock/clock.js';
import { systemContext } from '../platform/database/command-context.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import { Refused } from '../platform/http/refused.js';
import { DEMO_PEOPLE } from './demo-accounts.js';

const DAYS = 14;
const HANDOVER_MINUTES = 8 * 60 + 30;
const CLERKS = ['孙磊', '高翔', '丁宁', '许可', '宋佳', '唐斌', '韩雪'];
const LEADERS = ['冯建国', '曹玉兰', '彭海涛'];
/** This unit has forgotten its days off: the roster warns of them. */
const FORGETFUL = 'JT';

/** Two weeks of duty for every unit that somebody of the demo city works for; repeating adds what is missing. */
export async function plantRoster(app: INestApplicationContext): Promise<void> {
  const codes = [...new Set(DEMO_PEOPLE.flatMap(({ unit }) => unit ?? []))];
  const units = await app
    .get(TransactionRunner)
    .read((db) => app.get(UnitsFacade).byCodes(db, codes));
  const today = civilDateOf(app.get(Clock).now());
  for (const [place, { id, code }] of units.entries()) {
    for (let day = -1; day < DAYS; day += 1) {
      if (code === FORGETFUL && day > 0) break;
      const date = addCivilDays(today, day);
      await enter(app, id, 'CLERK', date, 1, CLERKS[(place + day + 1) % CLERKS.length] ?? '');
      if (day % 2 !== 0) continue;
      await enter(app, id, 'LEADER', date, 2, LEADERS[(place + day) % LEADERS.length] ?? '');
    }
  }
}

async function enter(
  app: INestApplicationContext,
  unitId: string,
  kind: DutyKind,
  date: string,
  days: number,
  personName: string,
): Promise<void> {
  const shift = {
    unitId,
    kind,
    personName,
    phone: `13900${String((personName.charCodeAt(0) * 37) % 1_000_000).padStart(6, '0')}`,
    from: instantOn(date, HANDOVER_MINUTES).toISOString(),
    to: instantOn(addCivilDays(date, days), HANDOVER_MINUTES).toISOString(),
  };
  await app
    .get(DutyFacade)
    .enter(systemContext(), shift)
    .catch((error: unknown) => {
      const isThere = error instanceof Refused && error.code === 'shift-overlaps';
      if (!isThere) throw error;
    });
}
