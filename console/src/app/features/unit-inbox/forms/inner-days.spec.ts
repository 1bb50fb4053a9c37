import { CHINA_2026, workingCalendarOf } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { innerDays } from './inner-days';

const calendar = workingCalendarOf([CHINA_2026]);
const OUTER = '2026-12-02T16:00:00.000Z'; // the end of 2 December in China
const days = (now: string, dayEnd = '24:00') => innerDays(calendar, dayEnd, OUTER, new Date(now));

test('Working days from the own last day back to today, without the weekend', () => {
  expect(days('2026-11-26T02:00:00Z')).toEqual([
    '2026-12-02',
    '2026-12-01',
    '2026-11-30',
    '2026-11-27',
    '2026-11-26',
  ]);
});

test('A day that is over already cannot be given', () => {
  expect(days('2026-12-01T10:00:00Z', '17:30')).toEqual(['2026-12-02']);
});

test('Of an order that is late only its own last day is left', () => {
  expect(days('2026-12-05T02:00:00Z')).toEqual(['2026-12-02']);
});
