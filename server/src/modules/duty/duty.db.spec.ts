import { randomUUID } from 'node:crypto';

import {
  type Actor,
  addCivilDays,
  civilDateOf,
  type EnterDutyShift,
  instantOn,
} from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type CommandContext, systemContext } from '../../platform/database/command-context.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { type PlantedUnit, UnitsFacade } from '../units/units.facade.js';
import { FindDuty } from './queries/find-duty.js';
import { KeepRoster } from './use-cases/keep-roster.js';

const person = (name: string, role: Actor['roles'][number], unitId?: string): Actor => ({
  id: randomUUID(),
  name,
  kind: 'PERSON',
  roles: [role],
  ...(unitId && { unitId }),
});
const by = (actor: Actor): CommandContext => ({ ...systemContext(), actor });

const unit = (code: string, name: string): PlantedUnit => ({
  code,
  name,
  kind: 'DEPARTMENT',
  dutyText: `${name}的职责`,
  dutyPhone: '0415-2120000',
});
const CITY: PlantedUnit = {
  ...unit('DD', '12345 中心'),
  kind: 'PLATFORM',
  children: [unit('RB', '供热办'), unit('ZLS', '自来水总公司')],
};

describe('the duty roster', () => {
  let world: TestApplication;
  let heating: string;
  let water: string;
  const admin = person('周琳', 'ADMIN');
  /** National Day of 2026: a Thursday. */
  const holiday = '2026-10-01';

  beforeAll(async () => {
    world = await startTestApplication();
    await get(UnitsFacade).plant(CITY);
    const units = await get(TransactionRunner).read((db) =>
      get(UnitsFacade).byCodes(db, ['RB', 'ZLS']),
    );
    [heating = '', water = ''] = ['RB', 'ZLS'].map(
      (code) => units.find((unit) => unit.code === code)?.id,
    );
  });
  afterAll(() => world.close());
  beforeEach(() => sql('truncate duty_shift'));

  const get = <T>(token: Type<T>): T => world.app.get(token, { strict: false });
  const sql = <Row extends object>(text: string): Promise<Row[]> =>
    get(DataSource).query<Row[]>(text);

  const shift = (more: Partial<EnterDutyShift> = {}): EnterDutyShift => ({
    unitId: heating,
    kind: 'CLERK',
    personName: '孙磊',
    phone: '139 0013 0001',
    from: instantOn(holiday, 8 * 60).toISOString(),
    to: instantOn(holiday, 20 * 60).toISOString(),
    ...more,
  });
  const keep = () => get(KeepRoster);
  const duty = <T>(ask: (found: FindDuty, db: Parameters<FindDuty['one']>[0]) => Promise<T>) =>
    get(TransactionRunner).read((db) => ask(get(FindDuty), db));
  const onDutyAt = async (minutes: number) =>
    (await duty((found, db) => found.onDuty(db, heating, instantOn(holiday, minutes))))?.people.map(
      ({ personName }) => personName,
    );

  test('says who answers now: from the first minute on, and no longer at the last', async () => {
    await keep().enter(by(admin), shift());
    expect(await onDutyAt(8 * 60 - 1)).toEqual([]);
    expect(await onDutyAt(8 * 60)).toEqual(['孙磊']);
    expect(await onDutyAt(20 * 60)).toEqual([]);
  });

  test('whoever took over last comes first', async () => {
    await keep().enter(by(admin), shift());
    const from = instantOn(holiday, 12 * 60).toISOString();
    await keep().enter(by(admin), shift({ personName: '丁一', from }));
    expect(await onDutyAt(13 * 60)).toEqual(['丁一', '孙磊']);
  });

  test('keeps numbers sealed, in the one form that is dialled', async () => {
    const entered = await keep().enter(by(admin), shift());
    expect(entered.phone).toBe('13900130001');
    const [row] = await sql<{ sealed: string }>(
      `select encode(phone_sealed, 'escape') as sealed from duty_shift`,
    );
    expect(row?.sealed).not.toContain('13900130001');
  });

  test('has nobody twice at the same time', async () => {
    await keep().enter(by(admin), shift());
    await expect(keep().enter(by(admin), shift())).rejects.toMatchObject({
      code: 'shift-overlaps',
      params: { person: '孙磊' },
    });
  });

  test('a unit’s leader keeps the own roster only', async () => {
    const leader = by(person('郭建军', 'UNIT_LEADER', heating));
    const entered = await keep().enter(leader, shift());
    await expect(keep().enter(leader, shift({ unitId: water }))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(
      keep().remove(by(person('马德明', 'UNIT_LEADER', water)), entered.id),
    ).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await keep().remove(leader, entered.id);
    await expect(keep().remove(leader, entered.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('假日无人值班: tells the days off ahead that nobody covers', async () => {
    const eve = addCivilDays(holiday, -1);
    await keep().enter(by(admin), shift());
    const { unstaffed, shifts } = await duty((found, db) =>
      found.roster(db, { from: eve, to: holiday }, instantOn(eve, 9 * 60)),
    );
    expect(shifts.map(({ from }) => civilDateOf(new Date(from)))).toEqual([holiday]);
    expect(unstaffed.map(({ unit }) => unit.id)).toEqual([heating]);
    expect(unstaffed[0]?.days.map(({ date }) => date)).toEqual([
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
      '2026-10-11',
    ]);
  });
});
