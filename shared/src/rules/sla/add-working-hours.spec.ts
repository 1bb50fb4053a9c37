import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { addWorkingHours, subtractWorkingHours } from './add-working-hours.js';
import { CHINA_2026 } from './calendars/china-2026.js';
import { civilDateOf, minutesIntoDay } from './civil-date.js';
import { minutesOf, OFFICE_HOURS } from './office-hours.js';
import { dayOfCalendar, workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2026]);
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

describe('CAL-03: several periods a day', () => {
  test.each([
    ['2026-11-23 09:00', 3, '2026-11-23 12:00'],
    ['2026-11-23 09:00', 3.5, '2026-11-23 14:00'],
    ['2026-11-23 12:30', 1, '2026-11-23 14:30'],
    ['2026-11-23 07:00', 7.5, '2026-11-23 17:30'],
    ['2026-11-23 17:30', 1, '2026-11-24 09:30'],
    ['2026-09-30 16:30', 2, '2026-10-08 09:30'],
  ])('%s and %d hours → %s', (start, hours, due) => {
    expect(addWorkingHours(calendar, OFFICE_HOURS, at(start), hours).at).toEqual(at(due));
  });

  test('a night desk’s period runs past midnight and belongs to the day it began', () => {
    const night = [{ from: '22:00', to: '06:00' }];
    // Friday night is open until Saturday 06:00; Saturday and Sunday nights are closed.
    expect(addWorkingHours(calendar, night, at('2026-11-20 23:00'), 8).at).toEqual(
      at('2026-11-23 23:00'),
    );
    expect(addWorkingHours(calendar, night, at('2026-11-21 05:00'), 1).at).toEqual(
      at('2026-11-21 06:00'),
    );
  });
});

test('CAL-02: a day open from 00:00 to 24:00 has no closed minute at midnight', () => {
  const always = [{ from: '00:00', to: '24:00' }];
  expect(addWorkingHours(calendar, always, at('2026-11-23 20:00'), 24).at).toEqual(
    at('2026-11-24 20:00'),
  );
});

test('CAL-08: four open hours before an instant reach back over lunch and night', () => {
  const before = (end: string) => subtractWorkingHours(calendar, OFFICE_HOURS, at(end), 4).at;
  expect(before('2026-11-24 15:00')).toEqual(at('2026-11-24 09:30'));
  expect(before('2026-11-24 09:30')).toEqual(at('2026-11-23 14:30'));
  expect(before('2026-11-25 00:00')).toEqual(at('2026-11-24 13:30'));
});

test('an office that never opens is an error', () => {
  const never = workingCalendarOf([
    {
      year: 2026,
      papers: [],
      days: Array.from({ length: 900 }, (_, i) => ({
        date: civilDateOf(new Date(Date.UTC(2025, 0, 1 + i))),
        name: '停',
        isOffDay: true,
      })),
    },
  ]);
  expect(() => addWorkingHours(never, OFFICE_HOURS, at('2026-01-01 09:00'), 1)).toThrow(
    'never opens',
  );
});

describe('CAL-04: for any start', () => {
  const start = fc
    .integer({ min: 0, max: 365 * 24 * 60 })
    .map((minutes) => new Date(at('2026-01-01 00:00').getTime() + minutes * 60_000));
  const hours = fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4);

  test('the result lies in open time or at its very end', () => {
    fc.assert(
      fc.property(start, hours, (from, n) => {
        const due = addWorkingHours(calendar, OFFICE_HOURS, from, n).at;
        expect(dayOfCalendar(calendar, civilDateOf(due)).works).toBe(true);
        const minutes = minutesIntoDay(due);
        expect(
          OFFICE_HOURS.some((p) => minutes > minutesOf(p.from) && minutes <= minutesOf(p.to)),
        ).toBe(true);
      }),
    );
  });

  test('a pause over closed time changes nothing: two parts equal the whole (CAL-09)', () => {
    fc.assert(
      fc.property(start, hours, hours, (from, a, b) => {
        const half = addWorkingHours(calendar, OFFICE_HOURS, from, a).at;
        expect(addWorkingHours(calendar, OFFICE_HOURS, half, b).at).toEqual(
          addWorkingHours(calendar, OFFICE_HOURS, from, a + b).at,
        );
      }),
    );
  });

  test('counting back leaves the same open time', () => {
    fc.assert(
      fc.property(start, hours, (from, n) => {
        const due = addWorkingHours(calendar, OFFICE_HOURS, from, n).at;
        const back = subtractWorkingHours(calendar, OFFICE_HOURS, due, n).at;
        expect(addWorkingHours(calendar, OFFICE_HOURS, back, n).at).toEqual(due);
      }),
    );
  });
});
