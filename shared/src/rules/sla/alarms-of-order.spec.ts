import { describe, expect, test } from '@jest/globals';

import { alarmsOfOrder, type RunningClock } from './alarms-of-order.js';
import { CHINA_2026 } from './calendars/china-2026.js';
import type { Due } from './due.js';
import { dispatchDue, handleDue, returnReviewDue, signDue, urgentContactDue } from './due-date.js';
import { DEFAULT_SLA_PROFILE, type SlaProfile } from './sla-profile.js';
import { workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2026]);
const profile = DEFAULT_SLA_PROFILE;
const urgentProfile: SlaProfile = {
  ...profile,
  clocks: { ...profile.clocks, 'T-DISP': { kind: 'WALL_MINUTES', amount: 10 } },
};
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

function running(startedAt: Date, due: Due): RunningClock {
  return { clock: due.clock, startedAt, dueAt: new Date(due.dueAt) };
}

function ringing(clocks: RunningClock[], now: Date): [string, string][] {
  return alarmsOfOrder(calendar, profile, clocks, now).map(({ kind, ringsAt }) => [
    kind,
    new Date(ringsAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '),
  ]);
}

test('signing: half, 80 %, one hour before, expiry', () => {
  const start = at('2026-02-14 17:40');
  expect(ringing([running(start, signDue(calendar, profile, start))], start)).toEqual([
    ['SIGN_HALF_GONE', '2026-02-15 05:40'],
    ['SIGN_NEAR', '2026-02-15 12:52'],
    ['SIGN_LAST_HOUR', '2026-02-15 16:40'],
    ['SIGN_EXPIRED', '2026-02-15 17:40'],
  ]);
});

test('handling: at the opening of the last two working days, four open hours before, expiry', () => {
  const start = at('2026-09-30 10:00');
  expect(ringing([running(start, handleDue(calendar, profile, start))], start)).toEqual([
    ['HANDLE_TWO_DAYS_LEFT', '2026-10-14 08:30'],
    ['HANDLE_ONE_DAY_LEFT', '2026-10-15 08:30'],
    ['HANDLE_FOUR_HOURS_LEFT', '2026-10-15 13:30'],
    ['HANDLE_EXPIRED', '2026-10-16 00:00'],
  ]);
});

test('CAL-17: a reminder two working days ahead skips holiday and weekend', () => {
  const dueAt = at('2026-10-09 00:00');
  expect(
    ringing(
      [{ clock: 'T-HANDLE', startedAt: at('2026-09-20 10:00'), dueAt }],
      at('2026-09-20 10:00'),
    )[0],
  ).toEqual(['HANDLE_TWO_DAYS_LEFT', '2026-09-30 08:30']);
});

describe('same-day contact', () => {
  test('18:00, 21:00, expiry', () => {
    const start = at('2026-10-03 09:00');
    expect(ringing([running(start, urgentContactDue(calendar, profile, start))], start)).toEqual([
      ['URGENT_CONTACT_EVENING', '2026-10-03 18:00'],
      ['URGENT_CONTACT_NIGHT', '2026-10-03 21:00'],
      ['URGENT_CONTACT_EXPIRED', '2026-10-04 00:00'],
    ]);
  });

  test('dispatched at 19:00: 18:00 is past', () => {
    const start = at('2026-10-03 19:00');
    expect(ringing([running(start, urgentContactDue(calendar, profile, start))], start)).toEqual([
      ['URGENT_CONTACT_NIGHT', '2026-10-03 21:00'],
      ['URGENT_CONTACT_EXPIRED', '2026-10-04 00:00'],
    ]);
  });

  test('dispatched late: only the expiry after midnight is left', () => {
    const start = at('2026-10-03 22:30');
    expect(ringing([running(start, urgentContactDue(calendar, profile, start))], start)).toEqual([
      ['URGENT_CONTACT_EXPIRED', '2026-10-04 00:30'],
    ]);
  });
});

test('dispatching: at 80 % and expiry', () => {
  const start = at('2026-10-03 09:00');
  expect(ringing([running(start, dispatchDue(calendar, urgentProfile, start))], start)).toEqual([
    ['DISPATCH_NEAR', '2026-10-03 09:08'],
    ['DISPATCH_EXPIRED', '2026-10-03 09:10'],
  ]);
});

test('a return request under review rings when the reviewer is late', () => {
  const filed = at('2026-11-20 15:30');
  expect(ringing([running(filed, returnReviewDue(calendar, profile, filed))], filed)).toEqual([
    ['RETURN_REVIEW_EXPIRED', '2026-11-23 10:30'],
  ]);
});

test('a desk of the centre is not reminded; its expiry rings', () => {
  const dueAt = at('2026-11-24 00:00');
  const clocks = [
    'T-INFO',
    'T-EXT-REV',
    'T-CLOSE-REV',
    'T-CB',
    'T-JUDGE',
    'T-REWORK',
    'T-ARCH',
  ] as const;
  const startedAt = at('2026-11-20 10:00');
  expect(
    ringing(
      clocks.map((clock) => ({ clock, startedAt, dueAt })),
      startedAt,
    ).map(([kind]) => kind),
  ).toEqual([
    'INFO_EXPIRED',
    'EXTENSION_REVIEW_EXPIRED',
    'CLOSE_REVIEW_EXPIRED',
    'CALLBACK_EXPIRED',
    'JUDGE_EXPIRED',
    'REWORK_EXPIRED',
    'ARCHIVE_DUE',
  ]);
});

test('several clocks run at once, in the order of ringing', () => {
  const start = at('2026-10-03 09:00');
  const kinds = ringing(
    [
      running(start, signDue(calendar, profile, start)),
      running(start, urgentContactDue(calendar, profile, start)),
    ],
    start,
  ).map(([kind]) => kind);
  expect(kinds).toEqual([
    'URGENT_CONTACT_EVENING',
    'SIGN_HALF_GONE',
    'URGENT_CONTACT_NIGHT',
    'URGENT_CONTACT_EXPIRED',
    'SIGN_NEAR',
    'SIGN_LAST_HOUR',
    'SIGN_EXPIRED',
  ]);
});

describe('armed again later', () => {
  const start = at('2026-02-14 17:40');
  const sign = running(start, signDue(calendar, profile, start));

  test('what has rung does not ring twice', () => {
    expect(ringing([sign], at('2026-02-15 12:52')).map(([kind]) => kind)).toEqual([
      'SIGN_LAST_HOUR',
      'SIGN_EXPIRED',
    ]);
  });

  test('an expiry that was missed still rings, at its own instant', () => {
    expect(ringing([sign], at('2026-02-16 08:00'))).toEqual([['SIGN_EXPIRED', '2026-02-15 17:40']]);
  });
});
