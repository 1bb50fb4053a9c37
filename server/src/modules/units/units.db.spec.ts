import { randomUUID } from 'node:crypto';

import type { Unit } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { FindUnits } from './queries/find-units.js';
import { type PlantedUnit, UnitsFacade } from './units.facade.js';

const planted = (code: string, children: PlantedUnit[] = []): PlantedUnit => ({
  code,
  name: `单位${code}`,
  kind: 'DISTRICT',
  dutyText: '负责测试',
  dutyPhone: '0',
  children,
});

describe('units', () => {
  let application: TestApplication;
  let facade: UnitsFacade;
  const read = <T>(work: (db: ReadConnection) => Promise<T>): Promise<T> =>
    application.app.get(TransactionRunner).read(work);
  const byCode = async (code: string): Promise<Unit> => {
    const [unit] = await read((db) => facade.byCodes(db, [code]));
    if (!unit) throw new Error(`No unit ${code}`);
    return unit;
  };

  beforeAll(async () => {
    application = await startTestApplication();
    facade = application.app.get(UnitsFacade);
    await facade.plant(planted('R', [planted('A', [planted('A-1')]), planted('AB')]));
  });
  afterAll(() => application.close());

  test('a unit stands in its own subtree and in that of its parents, in no other', async () => {
    const [root, a, a1, ab] = await Promise.all(['R', 'A', 'A-1', 'AB'].map(byCode));
    const within = (ancestor?: Unit, unit?: Unit) =>
      read((db) => facade.withinSubtree(db, ancestor?.id ?? '', unit?.id ?? ''));
    expect(await within(a, a)).toBe(true);
    expect(await within(root, a1)).toBe(true);
    expect(await within(a, a1)).toBe(true);
    expect(await within(a1, a)).toBe(false);
    expect(await within(a, ab)).toBe(false); // "AB" only begins like "A"
    expect(await read((db) => facade.withinSubtree(db, randomUUID(), randomUUID()))).toBe(false);
  });

  test('the chain runs from the unit up to the root', async () => {
    const { id } = await byCode('A-1');
    expect((await read((db) => facade.chainOf(db, id))).map((unit) => unit.code)).toEqual([
      'A-1',
      'A',
      'R',
    ]);
  });

  test('a new version of the tree keeps the ids and closes what is gone', async () => {
    const before = await byCode('A');
    const moved = await byCode('A-1');
    await facade.plant(
      planted('R', [{ ...planted('A'), name: '新名' }, planted('C', [planted('A-1')])]),
    );
    expect(await byCode('A')).toMatchObject({ id: before.id, name: '新名', initials: 'xm' });
    expect(await byCode('A-1')).toMatchObject({ id: moved.id, path: 'R/C/A-1', active: true });
    expect(await byCode('AB')).toMatchObject({ active: false });
    const all = await read((db) => application.app.get(FindUnits).all(db));
    expect(all.map((unit) => unit.code).slice(0, 4)).toEqual(['R', 'A', 'C', 'A-1']);
  });
});
