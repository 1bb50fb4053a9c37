import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { addWorkingDays, subtractWorkingDays } from './add-working-days.js';
import { CHINA_2025 } from './calendars/china-2025.js';
import { CHINA_2026 } from './calendars/china-2026.js';
import { addCivilDays } from './civil-date.js';
import { dayOfCalendar, workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2025, CHINA_2026]);

describe('seven working days (rulebook 2.5)', () => {
  test.each([
    ['2026-02-13', '2026-03-02', '02-14 02-24 02-25 02-26 02-27 02-28 03-02'],
    ['2026-09-30', '2026-10-15', '10-08 10-09 10-10 10-12 10-13 10-14 10-15'],
    ['2026-09-18', '2026-09-29', '09-20 09-21 09-22 09-23 09-24 09-28 09-29'],
    ['2026-10-07', '2026-10-15', '10-08 10-09 10-10 10-12 10-13 10-14 10-15'],
    ['2026-11-22', '2026-12-01', '11-23 11-24 11-25 11-26 11-27 11-30 12-01'],
    ['2026-06-18', '2026-06-30', '06-22 06-23 06-24 06-25 06-26 06-29 06-30'],
  ])('dispatched %s, due %s', (start, due, counted) => {
    const count = addWorkingDays(calendar, start, 7);
    expect(count.date).toBe(due);
    expect(count.days.filter((day) => day.nth).map((day) => day.date.slice(5))).toEqual(
      counted.split(' '),
    );
    expect(count.provisional).toBe(false);
  });

  test('CAL-07: an unpublished year counts with its fixed statutory days and is provisional', () => {
    const count = addWorkingDays(calendar, '2026-12-25', 7);
    expect(count.date).toBe('2027-01-06');
    expect(count.provisional).toBe(true);
    expect(count.days.find((day) => day.date === '2027-01-01')).toEqual({
      date: '2027-01-01',
      reason: 'STATUTORY_DAY',
      holiday: '元旦',
      provisional: true,
    });
  });

  test('the same count is final once the next year is published', () => {
    const next = {
      year: 2027,
      papers: [],
      days: [{ date: '2027-01-01', name: '元旦', isOffDay: true }],
    };
    const count = addWorkingDays(workingCalendarOf([CHINA_2026, next]), '2026-12-25', 7);
    expect(count).toMatchObject({ date: '2027-01-06', provisional: false });
  });
});

test('CAL-01: the trace names every day from the start on and says why', () => {
  const { days } = addWorkingDays(calendar, '2026-09-30', 7);
  expect(days.map(({ date, reason, holiday }) => [date.slice(5), reason, holiday])).toEqual([
    ['09-30', 'START_DAY', undefined],
    ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'].map((day) => [
      day,
      'HOLIDAY',
      '国庆节',
    ]),
    ['10-08', 'WEEKDAY', undefined],
    ['10-09', 'WEEKDAY', undefined],
    ['10-10', 'MAKE_UP_DAY', '国庆节'],
    ['10-11', 'WEEKEND', undefined],
    ['10-12', 'WEEKDAY', undefined],
    ['10-13', 'WEEKDAY', undefined],
    ['10-14', 'WEEKDAY', undefined],
    ['10-15', 'WEEKDAY', undefined],
  ]);
});

describe('CAL-05: sparse calendars', () => {
  const off = (date: string): boolean => dayOfCalendar(calendar, date).works;
  const allOff = (from: string, days: number, except: (date: string) => boolean) =>
    workingCalendarOf([
      {
        year: 2026,
        papers: [],
        days: Array.from({ length: days }, (_, i) => addCivilDays(from, i)).map((date) => ({
          date,
          name: '停',
          isOffDay: !except(date),
        })),
      },
    ]);

  test('one working day a week still counts to seven', () => {
    const mondays = allOff('2026-01-01', 120, (date) => new Date(date).getUTCDay() === 1);
    expect(addWorkingDays(mondays, '2026-01-01', 7).date).toBe('2026-02-16');
  });

  test('a nine-day holiday is walked through', () => {
    expect(off('2026-02-15')).toBe(false);
    expect(addWorkingDays(calendar, '2026-02-14', 1).date).toBe('2026-02-24');
  });

  test('no working day in 400 days is an error that says so', () => {
    const never = allOff('2026-01-01', 500, () => false);
    expect(() => addWorkingDays(never, '2026-01-01', 1)).toThrow(
      'No working day within 400 days of 2026-01-01',
    );
  });
});

test('part of a day cannot be counted', () => {
  expect(() => addWorkingDays(calendar, '2026-01-05', 0.5)).toThrow('0.5');
  expect(() => addWorkingDays(calendar, '2026-01-05', 0)).toThrow('0');
});

describe('for any start and any count', () => {
  const start = fc.integer({ min: 0, max: 900 }).map((n) => addCivilDays('2025-01-01', n));
  const n = fc.integer({ min: 1, max: 30 });

  test('CAL-04: the due day is worked, and exactly n worked days lie in between', () => {
    fc.assert(
      fc.property(start, n, (from, count) => {
        const { date, days } = addWorkingDays(calendar, from, count);
        expect(dayOfCalendar(calendar, date).works).toBe(true);
        expect(days.filter((day) => day.nth !== undefined)).toHaveLength(count);
        expect(days.every((day, i) => day.date === addCivilDays(from, i))).toBe(true);
      }),
    );
  });

  test('CAL-04: a later start or a longer count is never due earlier', () => {
    fc.assert(
      fc.property(start, n, (from, count) => {
        const { date } = addWorkingDays(calendar, from, count);
        expect(addWorkingDays(calendar, addCivilDays(from, 1), count).date >= date).toBe(true);
        expect(addWorkingDays(calendar, from, count + 1).date > date).toBe(true);
      }),
    );
  });

  test('counting back undoes counting on', () => {
    fc.assert(
      fc.property(start, n, (from, count) => {
        const worked = addWorkingDays(calendar, from, 1).date;
        const there = addWorkingDays(calendar, worked, count).date;
        expect(subtractWorkingDays(calendar, there, count).date).toBe(worked);
      }),
    );
  });
});
