import { Category, Unit, usualUnitsIn } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { CatalogueFacade } from '../modules/catalogue/catalogue.facade.js';
import { FindCatalogue } from '../modules/catalogue/queries/find-catalogue.js';
import { FindUnits } from '../modules/units/queries/find-units.js';
import { UnitsFacade } from '../modules/units/units.facade.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../platform/testing/test-application.js';
import { DEMO_CATALOGUE } from './demo-catalogue.js';
import { DEMO_UNITS } from './demo-units.js';

describe('the demo city', () => {
  let application: TestApplication;
  let units: Unit[];
  let categories: Category[];

  beforeAll(async () => {
    application = await startTestApplication();
    const { app } = application;
    await app.get(UnitsFacade).plant(DEMO_UNITS);
    await app.get(CatalogueFacade).plant(DEMO_CATALOGUE);
    [units, categories] = await app
      .get(TransactionRunner)
      .read(async (db) => [
        await app.get(FindUnits).all(db),
        await app.get(FindCatalogue).categories(db),
      ]);
  });
  afterAll(() => application.close());

  const unit = (code: string): Unit | undefined => units.find((known) => known.code === code);
  const codeOf = (id: string) => units.find((known) => known.id === id)?.code;
  const category = (code: string): Category | undefined =>
    categories.find((known) => known.code === code);

  test('has a platform, seven districts, at least twelve units below them', () => {
    expect(units[0]).toMatchObject({ code: 'DD', tier: 1, path: 'DD', parentId: null });
    expect(units.filter((u) => u.kind === 'DISTRICT').map((u) => u.code)).toEqual([
      'YB',
      'ZX',
      'ZA',
      'DG',
      'FC',
      'KD',
      'HZ',
    ]);
    expect(units.filter((u) => u.tier === 3).length).toBeGreaterThanOrEqual(12);
    expect(unit('YB-JY')).toMatchObject({ path: 'DD/YB/YB-JY', parentId: unit('YB')?.id });
  });

  test('is what the contracts promise', () => {
    expect(units.map((u) => Unit.parse(u))).toEqual(units);
    expect(categories.map((c) => Category.parse(c))).toEqual(categories);
  });

  test('every unit says what it answers for and has a telephone', () => {
    expect(units.filter((u) => u.dutyText.length < 10 || u.dutyPhone === '')).toEqual([]);
    expect(units.filter((u) => u.dispatchable).every((u) => u.kind !== 'GROUP')).toBe(true);
  });

  test('has the fifteen large classes and 其他, each small class below its own', () => {
    const large = categories.filter((c) => c.parentCode === null).map((c) => c.code);
    expect(large).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '99',
    ]);
    expect(
      categories.filter((c) => c.parentCode !== null && c.parentCode !== c.code.slice(0, 2)),
    ).toEqual([]);
  });

  test('small classes take from their large class what they do not say themselves', () => {
    expect(category('0107')).toMatchObject({
      requiredAttributes: ['小区楼栋单元室', '供热企业'],
      seasonalMonths: [11, 12, 1, 2, 3],
    });
    const { lead, co } = usualUnitsIn(category('0107')?.usualUnits ?? [], null);
    expect(lead.map(codeOf)).toEqual(['HD', 'JCR']);
    expect(co.map(codeOf)).toEqual(['ZJ-GR']);
    expect(category('1404')?.confidentialByDefault).toBe(true);
    expect(category('0705')?.defaultUrgency).toBe('CRITICAL');
  });

  test('categories are found by the initials of what citizens say', () => {
    expect(category('01')?.initials).toContain('gn'); // 供暖
    expect(category('0201')?.initials).toContain('ms'); // 没水
  });

  test('every usual unit exists and may get orders', () => {
    const named = categories.flatMap(({ usualUnits }) => usualUnits.map(({ unitId }) => unitId));
    expect(named.filter((id) => !units.find((known) => known.id === id)?.dispatchable)).toEqual([]);
  });

  test('where the district answers, each district has its own platform', () => {
    const usual = category('0606')?.usualUnits ?? [];
    expect(usualUnitsIn(usual, 'YB').lead.map(codeOf)).toEqual(['YB']);
    expect(usualUnitsIn(usual, 'KD').lead.map(codeOf)).toEqual(['KD']);
    expect(DEMO_CATALOGUE.districts.filter((d) => !unit(d.unitCode))).toEqual([]);
  });
});
