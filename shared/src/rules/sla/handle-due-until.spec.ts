import { expect, test } from '@jest/globals';

import { CHINA_2026 } from './calendars/china-2026.js';
import { bindingPromise, handleDueUntil } from './handle-due-until.js';
import { workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2026]);
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

test.each([
  ['three working days are left', '2026-11-27 10:00', '2026-12-03 00:00', '2026-12-03 00:00', 3],
  ['the promise ends on a day off', '2026-11-27 10:00', '2026-11-30 00:00', '2026-12-01 00:00', 1],
  ['it is over already', '2026-12-04 10:00', '2026-12-03 00:00', '2026-12-08 00:00', 1],
  ['over the make-up Saturday', '2026-10-08 10:00', '2026-10-13 00:00', '2026-10-13 00:00', 3],
])('the unit has until the day promised to the citizen: %s', (_, started, promised, due, days) => {
  const counted = handleDueUntil(calendar, { dayEnd: '24:00' }, at(promised), at(started));
  expect(counted).toMatchObject({
    clock: 'T-HANDLE',
    dueAt: at(due).toISOString(),
    trace: { kind: 'WORKING_DAYS', workingDays: days },
  });
});

test.each<[string, 'FRESH' | 'CITIZEN_DATE', number, string | null, boolean]>([
  ['as recommended, the next unit has fresh limits', 'FRESH', 2, '2026-12-03 00:00', false],
  ['where the city chose so, it has until then', 'CITIZEN_DATE', 2, '2026-12-03 00:00', true],
  ['the first unit has the limits of the first dispatch', 'CITIZEN_DATE', 1, null, false],
  ['a promise that is over binds nobody', 'CITIZEN_DATE', 3, '2026-11-20 00:00', false],
])('the date promised to the citizen: %s', (_, redispatch, round, promised, binds) => {
  const citizenClock = promised === null ? null : { dueAt: at(promised).toISOString() };
  const promise = bindingPromise({ redispatch }, { round, citizenClock }, at('2026-11-27 10:00'));
  expect(promise !== undefined).toBe(binds);
});
