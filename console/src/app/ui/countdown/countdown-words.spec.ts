import { CHINA_2026, type SlaClock, timeLeft, workingCalendarOf } from '@hotline/shared';
import { describe, expect, test } from '@jest/globals';

import { countdownSentence, dueDayParams, pressureOf } from './countdown-words';

const calendar = workingCalendarOf([CHINA_2026]);
const left = (clock: SlaClock, dueAt: string, now: string) =>
  timeLeft(calendar, clock, new Date(dueAt), new Date(now));
const words = (clock: SlaClock, dueAt: string, now: string) =>
  countdownSentence(left(clock, dueAt, now));

describe('A countdown', () => {
  test('counts working days while the due day is ahead: 30 Sep to 12 Oct 2026 over the holiday', () => {
    expect(words('T-HANDLE', '2026-10-12T16:00:00Z', '2026-09-30T02:00:00Z')).toEqual({
      key: 'time.left.workingDays',
      params: { days: 5 },
    });
  });

  test('counts hours and minutes on the due day itself', () => {
    expect(words('T-HANDLE', '2026-10-12T16:00:00Z', '2026-10-12T02:30:00Z')).toEqual({
      key: 'time.left.hours',
      params: { hours: 13, minutes: 30 },
    });
  });

  test('shows seconds only in the last hour', () => {
    expect(words('T-SIGN', '2026-11-22T09:00:00Z', '2026-11-22T08:15:20Z')).toEqual({
      key: 'time.left.minutes',
      params: { minutes: 44, seconds: 40 },
    });
  });

  test('says how long a clock is over, and is on time at the very instant', () => {
    expect(words('T-SIGN', '2026-11-22T09:00:00Z', '2026-11-22T09:00:00Z').key).toBe(
      'time.left.minutes',
    );
    expect(words('T-SIGN', '2026-11-19T08:00:00Z', '2026-11-22T09:00:00Z')).toEqual({
      key: 'time.over.days',
      params: { days: 3, hours: 1 },
    });
  });

  test('names midnight as 24:00 of the day that ends', () => {
    const due = left('T-HANDLE', '2026-10-12T16:00:00Z', '2026-09-30T02:00:00Z');
    expect(dueDayParams(due)).toEqual({ year: 2026, month: 10, day: 12, time: '24:00' });
  });
});

test.each<[string, SlaClock, string, string]>([
  ['late', 'T-SIGN', '2026-11-22T08:00:00Z', '2026-11-22T08:00:01Z'],
  ['near', 'T-SIGN', '2026-11-22T08:59:00Z', '2026-11-22T08:00:00Z'],
  ['today', 'T-SIGN', '2026-11-22T12:00:00Z', '2026-11-22T08:00:00Z'],
  ['calm', 'T-SIGN', '2026-11-23T07:00:00Z', '2026-11-22T08:00:00Z'],
  ['today', 'T-DISP', '2026-11-22T08:50:00Z', '2026-11-22T08:00:00Z'],
  ['near', 'T-DISP', '2026-11-22T08:15:00Z', '2026-11-22T08:00:00Z'],
  ['calm', 'T-HANDLE', '2026-10-12T16:00:00Z', '2026-09-30T02:00:00Z'],
])('It presses "%s" for %s due %s at %s', (pressure, clock, dueAt, now) => {
  expect(pressureOf(left(clock, dueAt, now), clock)).toBe(pressure);
});
