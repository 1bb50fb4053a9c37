import { describe, expect, test } from '@jest/globals';

import { CHINA_2026 } from './calendars/china-2026.js';
import { DEFAULT_SLA_PROFILE } from './sla-profile.js';
import { subDues } from './sub-dues.js';
import { workingCalendarOf } from './working-calendar.js';

const calendar = workingCalendarOf([CHINA_2026]);
/** Nine o'clock on a Monday in November, in the hotline's zone. */
const NOW = '2026-11-23T01:00:00.000Z';
const endOf = (day: string) => new Date(Date.parse(`${day}T16:00:00.000Z`)).toISOString();

const duesOf = (outerDueAt: string, dueOn?: string, now = NOW, profile = DEFAULT_SLA_PROFILE) => {
  const outer = { outerDueAt: new Date(outerDueAt), dueOn };
  return subDues(calendar, profile, outer, new Date(now));
};

describe('until when a unit below has to be done', () => {
  test.each([
    ['one working day before the unit above', '2026-12-02', NOW, '2026-12-01'],
    ['over a weekend', '2026-11-30', NOW, '2026-11-27'],
    ['over the Spring Festival', '2026-02-24', '2026-02-10T01:00:00.000Z', '2026-02-14'],
    ['today, where the unit above has until tomorrow', '2026-11-24', NOW, '2026-11-23'],
    ['as long as the unit above, where no day is left', '2026-11-23', NOW, '2026-11-23'],
    ['no longer, where the unit above is late already', '2026-11-20', NOW, '2026-11-20'],
  ])('%s', (_, outer, now, inner) => {
    expect(duesOf(endOf(outer), undefined, now).handle.dueAt).toBe(endOf(inner));
  });

  test('a chosen day ends when days end, and says which days were counted', () => {
    const { handle } = duesOf(endOf('2026-12-02'), '2026-11-27');
    expect(handle.dueAt).toBe(endOf('2026-11-27'));
    expect(handle.trace).toMatchObject({ kind: 'WORKING_DAYS', workingDays: 4 });
  });

  test('a day beyond that of the unit above is not bent: the rules refuse it', () => {
    const outer = endOf('2026-12-02');
    expect(duesOf(outer, '2026-12-03').handle.dueAt > outer).toBe(true);
  });

  test('the last day of the unit above ends with its own instant', () => {
    const closing = '2026-12-02T09:30:00.000Z';
    expect(duesOf(closing, '2026-12-02').handle.dueAt).toBe(closing);
  });
});

describe('T-SUB-SIGN', () => {
  test('twelve wall hours, through the night', () => {
    const evening = '2026-11-23T12:00:00.000Z';
    const { sign } = duesOf(endOf('2026-12-02'), undefined, evening);
    expect(sign).toMatchObject({ clock: 'T-SUB-SIGN', dueAt: '2026-11-24T00:00:00.000Z' });
  });

  test('never beyond the day by which the unit has to be done', () => {
    const evening = '2026-11-23T12:00:00.000Z';
    const { sign, handle } = duesOf(endOf('2026-11-23'), undefined, evening);
    expect(sign.dueAt).toBe(handle.dueAt);
  });

  test('of an order that is late already the unit still has its hours', () => {
    expect(duesOf(endOf('2026-11-20')).sign.dueAt).toBe('2026-11-23T13:00:00.000Z');
  });
});
