import { expect, test } from '@jest/globals';

import { CHINA_2026 } from '../sla/calendars/china-2026.js';
import { workingCalendarOf } from '../sla/working-calendar.js';
import { isShiftLength, unstaffedDays } from './duty-shift.js';

test('weekends and holidays without a shift are told, with the holiday’s name', () => {
  const calendar = workingCalendarOf([CHINA_2026]);
  const staffed = new Set(['2026-10-01', '2026-10-02', '2026-10-04']);
  expect(unstaffedDays(calendar, staffed, '2026-09-30', 12)).toEqual([
    { date: '2026-10-03', holiday: '国庆节' },
    { date: '2026-10-05', holiday: '国庆节' },
    { date: '2026-10-06', holiday: '国庆节' },
    { date: '2026-10-07', holiday: '国庆节' },
    { date: '2026-10-11', holiday: null },
  ]);
});

test('a shift has a length, of two days at most', () => {
  const from = '2026-10-01T00:00:00.000Z';
  expect(isShiftLength({ from, to: '2026-10-02T00:00:00.000Z' })).toBe(true);
  expect(isShiftLength({ from, to: from })).toBe(false);
  expect(isShiftLength({ from, to: '2026-10-03T01:00:00.000Z' })).toBe(false);
});
