import { describe, expect, test } from '@jest/globals';

import { defectsOfCalendarYear } from './calendar-year.js';
import { CHINA_2025 } from './calendars/china-2025.js';
import { CHINA_2026 } from './calendars/china-2026.js';
import { addCivilDays } from './civil-date.js';
import { dayOfCalendar, workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2025, CHINA_2026]);

function workedDaysPerMonth(year: number): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (let date = `${year}-01-01`; date < `${year + 1}`; date = addCivilDays(date, 1)) {
    if (!dayOfCalendar(calendar, date).works) continue;
    const month = Number(date.slice(5, 7)) - 1;
    months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}

describe('CAL-06: make-up days are worked', () => {
  test('2026 has 248 working days, month by month as the notice gives', () => {
    expect(workedDaysPerMonth(2026)).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  test('2025 has 248 working days', () => {
    expect(workedDaysPerMonth(2025).reduce((sum, days) => sum + days)).toBe(248);
  });

  test.each([
    ['2025-01-26', '春节'],
    ['2025-02-08', '春节'],
    ['2025-04-27', '劳动节'],
    ['2025-09-28', '国庆节、中秋节'],
    ['2025-10-11', '国庆节、中秋节'],
    ['2026-01-04', '元旦'],
    ['2026-02-14', '春节'],
    ['2026-02-28', '春节'],
    ['2026-05-09', '劳动节'],
    ['2026-09-20', '国庆节'],
    ['2026-10-10', '国庆节'],
  ])('%s is worked for %s', (date, holiday) => {
    expect(dayOfCalendar(calendar, date)).toEqual({
      date,
      works: true,
      reason: 'MAKE_UP_DAY',
      holiday,
      provisional: false,
    });
  });
});

describe('CAL-07: the year that is not published', () => {
  test.each(['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'])(
    '%s is off by statute',
    (date) => {
      expect(dayOfCalendar(calendar, date)).toMatchObject({
        works: false,
        reason: 'STATUTORY_DAY',
        provisional: true,
      });
    },
  );

  test('an ordinary weekday of it is worked, provisionally', () => {
    expect(dayOfCalendar(calendar, '2027-03-01')).toMatchObject({
      works: true,
      provisional: true,
    });
  });

  test('the last week of December waits for the next file, the weeks before do not', () => {
    expect(dayOfCalendar(calendar, '2026-12-24').provisional).toBe(false);
    expect(dayOfCalendar(calendar, '2026-12-28').provisional).toBe(true);
    expect(dayOfCalendar(calendar, '2025-12-29').provisional).toBe(false);
  });

  test('a December day in the next year’s file moves the year before', () => {
    const next = {
      year: 2027,
      papers: [],
      days: [{ date: '2026-12-31', name: '元旦', isOffDay: true }],
    };
    for (const files of [
      [CHINA_2026, next],
      [next, CHINA_2026],
    ]) {
      expect(dayOfCalendar(workingCalendarOf(files), '2026-12-31')).toMatchObject({
        works: false,
        reason: 'HOLIDAY',
        holiday: '元旦',
      });
    }
  });
});

describe('a calendar file', () => {
  const file = (...dates: string[]) => ({
    year: 2026,
    papers: [],
    days: dates.map((date) => ({ date, name: '元旦', isOffDay: true })),
  });

  test('the shipped ones are sound', () => {
    expect(defectsOfCalendarYear(CHINA_2025)).toEqual([]);
    expect(defectsOfCalendarYear(CHINA_2026)).toEqual([]);
  });

  test.each([
    [file('2026-02-30'), 'days.0.date', 'not-a-date'],
    [file('2026-01-01', '2025-11-30'), 'days.1.date', 'outside-the-year'],
    [file('2027-01-01'), 'days.0.date', 'outside-the-year'],
    [file('2026-01-01', '2026-01-01'), 'days.1.date', 'twice'],
    [file(), 'days', 'no-days'],
  ])('is refused with the field and the rule (%#)', (broken, path, code) => {
    expect(defectsOfCalendarYear(broken)).toEqual([{ path, code }]);
  });

  test('may reach back into December', () => {
    expect(defectsOfCalendarYear(file('2025-12-31'))).toEqual([]);
  });
});
