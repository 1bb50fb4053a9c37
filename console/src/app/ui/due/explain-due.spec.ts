import {
  CHINA_2026,
  DEFAULT_SLA_PROFILE,
  handleDue,
  returnReviewDue,
  signDue,
  urgentContactDue,
  workingCalendarOf,
} from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { explainDue } from './explain-due';

const calendar = workingCalendarOf([CHINA_2026]);

test('Seven working days over Spring Festival name each day, with its make-up days', () => {
  const dispatchedAt = new Date('2026-02-13T02:00:00Z');
  const { rule, days } = explainDue(handleDue(calendar, DEFAULT_SLA_PROFILE, dispatchedAt));
  expect(rule).toEqual({
    key: 'time.explain.workingDays',
    params: { days: 7, date: '03-02', end: '24:00' },
  });
  const counted = days.filter(({ nth }) => nth !== undefined);
  expect(counted.map(({ date }) => date)).toEqual([
    '02-14',
    '02-24',
    '02-25',
    '02-26',
    '02-27',
    '02-28',
    '03-02',
  ]);
  expect(counted[0]).toMatchObject({
    nth: 1,
    weekday: 'time.weekday.sat',
    reason: 'terms.dayReason.MAKE_UP_DAY',
  });
  expect(days.find(({ date }) => date === '02-17')).toMatchObject({ holiday: '春节' });
});

test('Twenty-four hours for signing start at the minute of dispatch', () => {
  const { rule } = explainDue(
    signDue(calendar, DEFAULT_SLA_PROFILE, new Date('2026-02-14T09:40:00Z')),
  );
  expect(rule).toEqual({
    key: 'time.explain.wallHours',
    params: { from: '02-14 17:40', hours: 24 },
  });
});

test('An urgent order dispatched after ten in the evening has two hours', () => {
  const due = urgentContactDue(calendar, DEFAULT_SLA_PROFILE, new Date('2026-10-03T14:30:00Z'));
  expect(explainDue(due).rule).toEqual({
    key: 'time.explain.calendarDayLate',
    params: { hours: 2 },
  });
});

test('Working hours name the stretches of the office day that were counted', () => {
  const due = returnReviewDue(calendar, DEFAULT_SLA_PROFILE, new Date('2026-11-20T08:30:00Z'));
  expect(explainDue(due).spans).toEqual([
    { from: '11-20 16:30', to: '11-20 17:30' },
    { from: '11-23 08:30', to: '11-23 11:30' },
  ]);
});
