import { expect, test } from '@jest/globals';

import { CHINA_2026 } from './calendars/china-2026.js';
import { timeLeft } from './time-left.js';
import { workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2026]);
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);
const handle = (now: string) => timeLeft(calendar, 'T-HANDLE', at('2026-10-13 00:00'), at(now));
const due = { dueDay: '2026-10-12', dueTime: '24:00' };

test('still 2 working days (10-12 24:00): the make-up Saturday and the Monday', () => {
  expect(handle('2026-10-10 09:00')).toEqual({ kind: 'WORKING_DAYS', workingDays: 2, ...due });
});

test('on the Sunday between, one working day is left', () => {
  expect(handle('2026-10-11 09:00')).toEqual({ kind: 'WORKING_DAYS', workingDays: 1, ...due });
});

test('holidays are not counted', () => {
  expect(handle('2026-10-01 09:00')).toEqual({ kind: 'WORKING_DAYS', workingDays: 4, ...due });
});

test('on the due day it is hours and minutes', () => {
  expect(handle('2026-10-12 20:00')).toEqual({ kind: 'TIME', seconds: 4 * 3600, ...due });
});

test('the due instant is the last second on time, then it is overdue and climbs', () => {
  expect(handle('2026-10-13 00:00')).toEqual({ kind: 'TIME', seconds: 0, ...due });
  expect(handle('2026-10-13 00:01')).toEqual({ kind: 'OVERDUE', seconds: 60, ...due });
});

test('a wall clock is always told in time', () => {
  expect(timeLeft(calendar, 'T-SIGN', at('2026-10-12 17:40:30'), at('2026-10-11 18:00'))).toEqual({
    kind: 'TIME',
    seconds: 23 * 3600 + 40 * 60 + 30,
    dueDay: '2026-10-12',
    dueTime: '17:40',
  });
});
