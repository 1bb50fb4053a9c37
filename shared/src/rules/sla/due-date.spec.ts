import { describe, expect, test } from '@jest/globals';

import { archiveDue } from './archive-due.js';
import { CHINA_2026 } from './calendars/china-2026.js';
import { isOnTime } from './due.js';
import {
  callbackDue,
  closeReviewDue,
  dispatchDue,
  dueDayOf,
  extendedDue,
  extensionReviewDue,
  filedSignDue,
  handleDue,
  infoDue,
  judgeDue,
  returnReviewDue,
  reworkDue,
  signDue,
  urgentContactDue,
} from './due-date.js';
import { DEFAULT_SLA_PROFILE } from './sla-profile.js';
import { workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2026]);
const profile = DEFAULT_SLA_PROFILE;
/** An instant of the hotline's zone. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);
const iso = (text: string): string => at(text).toISOString();

describe('T-SIGN', () => {
  test('runs through the first day of Spring Festival', () => {
    expect(signDue(calendar, profile, at('2026-02-14 17:40'))).toEqual({
      clock: 'T-SIGN',
      dueAt: iso('2026-02-15 17:40'),
      provisional: false,
      trace: { kind: 'WALL', startedAt: iso('2026-02-14 17:40'), minutes: 1440 },
    });
  });

  test('48 hours for a border dispute that was reported', () => {
    expect(filedSignDue(calendar, profile, at('2026-02-14 17:40')).dueAt).toBe(
      iso('2026-02-16 17:40'),
    );
  });

  test('CAL-02: n hours are n × 3600 s over any midnight, to the millisecond', () => {
    expect(signDue(calendar, profile, at('2026-12-31 23:59:59.999')).dueAt).toBe(
      iso('2027-01-01 23:59:59.999'),
    );
  });

  test('the due instant itself is on time', () => {
    const dueAt = at('2026-02-15 17:40');
    expect(isOnTime(dueAt, dueAt)).toBe(true);
    expect(isOnTime(new Date(dueAt.getTime() + 1), dueAt)).toBe(false);
  });
});

describe('T-HANDLE', () => {
  test('ends at 24:00 of the seventh working day', () => {
    const due = handleDue(calendar, profile, at('2026-09-30 10:00'));
    expect(due).toMatchObject({ clock: 'T-HANDLE', dueAt: iso('2026-10-16 00:00') });
    expect(due.trace).toMatchObject({ kind: 'WORKING_DAYS', date: '2026-10-15', dayEnd: '24:00' });
  });

  test('the day of dispatch is the day in the hotline’s zone, not in UTC', () => {
    expect(handleDue(calendar, profile, at('2026-06-18 00:00')).dueAt).toBe(
      iso('2026-07-01 00:00'),
    );
    expect(handleDue(calendar, profile, at('2026-06-18 23:59:59.999')).dueAt).toBe(
      iso('2026-07-01 00:00'),
    );
    expect(handleDue(calendar, profile, at('2026-06-22 00:00')).dueAt).toBe(
      iso('2026-07-02 00:00'),
    );
  });

  test('a city may end the day at the close of business', () => {
    const due = handleDue(calendar, { ...profile, dayEnd: '17:30' }, at('2026-09-30 10:00'));
    expect(due.dueAt).toBe(iso('2026-10-15 17:30'));
  });
});

describe('T-EXT', () => {
  test('chains on the old due day: 09-16 → 09-24 → 10-12 → 10-21', () => {
    const first = handleDue(calendar, profile, at('2026-09-16 10:00'));
    const second = extendedDue(calendar, profile, new Date(first.dueAt), 7);
    const third = extendedDue(calendar, profile, new Date(second.dueAt), 7);
    expect([first, second, third].map((due) => dueDayOf(new Date(due.dueAt)))).toEqual([
      '2026-09-24',
      '2026-10-12',
      '2026-10-21',
    ]);
  });

  test('the old due day is the same whether the day ends at 24:00 or at 17:30', () => {
    expect(dueDayOf(at('2026-09-25 00:00'))).toBe('2026-09-24');
    expect(dueDayOf(at('2026-09-24 17:30'))).toBe('2026-09-24');
  });
});

describe('T-URGENT-CONTACT', () => {
  test.each([
    ['on a holiday', '2026-10-03 09:00', '2026-10-04 00:00'],
    ['at 22:00', '2026-10-03 22:00', '2026-10-04 00:00'],
    ['a millisecond after 22:00', '2026-10-03 22:00:00.001', '2026-10-04 00:00:00.001'],
    ['just before midnight', '2026-10-03 23:59', '2026-10-04 01:59'],
    ['at midnight: the new day', '2026-10-04 00:00', '2026-10-05 00:00'],
  ])('dispatched %s', (_, dispatched, due) => {
    expect(urgentContactDue(calendar, profile, at(dispatched)).dueAt).toBe(iso(due));
  });
});

test('T-DISP: two hours, through holidays', () => {
  expect(dispatchDue(calendar, profile, at('2026-10-03 09:00')).dueAt).toBe(
    iso('2026-10-03 11:00'),
  );
});

test('T-RET-REV: four working hours, over lunch, night and weekend', () => {
  const due = returnReviewDue(calendar, profile, at('2026-11-20 15:30'));
  expect(due.dueAt).toBe(iso('2026-11-23 10:30'));
  expect(due.trace).toEqual({
    kind: 'WORKING_HOURS',
    hours: 4,
    spans: [
      { from: iso('2026-11-20 15:30'), to: iso('2026-11-20 17:30') },
      { from: iso('2026-11-23 08:30'), to: iso('2026-11-23 10:30') },
    ],
  });
});

describe('clocks of the desks after the signature', () => {
  test('T-INFO: four wall hours, through the night', () => {
    expect(infoDue(calendar, profile, at('2026-10-01 22:30'))).toMatchObject({
      clock: 'T-INFO',
      dueAt: iso('2026-10-02 02:30'),
    });
  });

  test.each([
    ['T-EXT-REV', extensionReviewDue, '2026-10-09 00:00'],
    ['T-CLOSE-REV', closeReviewDue, '2026-10-09 00:00'],
    ['T-JUDGE', judgeDue, '2026-10-09 00:00'],
    ['T-CB', callbackDue, '2026-10-11 00:00'],
    ['T-REWORK', reworkDue, '2026-10-14 00:00'],
  ])('%s: working days, over the holiday and on a Saturday that is worked', (clock, due, dueAt) => {
    expect(due(calendar, profile, at('2026-09-30 16:00'))).toMatchObject({
      clock,
      dueAt: iso(dueAt),
      provisional: false,
    });
  });

  test('T-ARCH: the end of the thirtieth day, whatever day it is', () => {
    expect(archiveDue(at('2026-09-05 00:00'))).toMatchObject({
      clock: 'T-ARCH',
      dueAt: iso('2026-10-06 00:00'),
      trace: { kind: 'CALENDAR_DAY', date: '2026-10-05' },
    });
  });
});
