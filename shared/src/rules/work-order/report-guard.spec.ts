import { describe, expect, test } from '@jest/globals';

import type { GivenUnit } from './commands/given.js';
import { given, when } from './testing/given-when-then.js';
import { CITY, EDUCATION, HEATING, SCHOOL } from './testing/people-and-units.js';
import { dispatched, submitted } from './testing/steps.js';

const CANTEEN: GivenUnit = {
  id: 'unit-canteen',
  name: '七中食堂',
  chain: [CITY, EDUCATION.id, SCHOOL.id, 'unit-canteen'],
  active: true,
};
const OTHER_SCHOOL: GivenUnit = {
  id: 'unit-other-school',
  name: '第九中学',
  chain: [CITY, EDUCATION.id, 'unit-other-school'],
  active: true,
};

const reportAgainst = (unit: GivenUnit) =>
  given(submitted({ requestType: 'REPORT', accusedUnitId: unit.id }));

describe('G3: a report does not come before the unit it accuses', () => {
  test.each<[string, GivenUnit, GivenUnit]>([
    ['the accused unit itself', SCHOOL, SCHOOL],
    ['a unit below it', SCHOOL, CANTEEN],
    ['a unit two steps below it', EDUCATION, CANTEEN],
  ])('%s is neither LEAD nor CO, and is named', (_, accused, unit) => {
    const report = reportAgainst(accused);
    const refusal = { code: 'accused-unit', params: { unit: unit.name } };
    for (const step of [dispatched(unit), dispatched(HEATING, [unit])]) {
      expect(when(report, step)).toEqual({ accepted: false, refusal });
    }
  });

  test.each<[string, GivenUnit]>([
    ['the unit above the accused one', EDUCATION],
    ['a unit beside it', OTHER_SCHOOL],
    ['a unit elsewhere', HEATING],
  ])('%s may have it', (_, unit) => {
    expect(when(reportAgainst(SCHOOL), dispatched(unit)).accepted).toBe(true);
  });

  test('a complaint goes to the unit that it is about', () => {
    const complaint = given(submitted({ requestType: 'COMPLAINT', accusedUnitId: SCHOOL.id }));
    expect(when(complaint, dispatched(SCHOOL)).accepted).toBe(true);
  });
});
