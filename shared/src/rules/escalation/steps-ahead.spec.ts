import { describe, expect, test } from '@jest/globals';

import { CHINA_2026 } from '../sla/calendars/china-2026.js';
import { OFFICE_HOURS } from '../sla/office-hours.js';
import { workingCalendarOf } from '../sla/working-calendar.js';
import { DEFAULT_LADDER } from './default-ladder.js';
import type { EscalationStep, StepUnit } from './escalation-step.js';
import { stepInstant } from './step-instant.js';
import { type EscalatingClock, keyOfStep, stepsAhead } from './steps-ahead.js';

const office = { calendar: workingCalendarOf([CHINA_2026]), officeHours: OFFICE_HOURS };

describe('when a step is due', () => {
  /** 24:00 of Wednesday 2026-09-30, the last working day before a week of holidays. */
  const wednesday = new Date('2026-09-30T16:00:00.000Z');
  const at = (unit: StepUnit, amount: number, dueAt = wednesday) =>
    stepInstant(office, { unit, amount }, dueAt).toISOString();

  test('0 is the due instant itself, by whatever it is counted', () => {
    expect(at('WORKING_DAYS', 0)).toBe(wednesday.toISOString());
    expect(at('WALL_MINUTES', 0)).toBe(wednesday.toISOString());
  });

  test('with one working day left it is that day’s opening; with two, the day before', () => {
    expect(at('WORKING_DAYS', -1)).toBe('2026-09-30T00:30:00.000Z');
    expect(at('WORKING_DAYS', -2)).toBe('2026-09-29T00:30:00.000Z');
  });

  test('working days after the breach skip the holidays and count make-up days', () => {
    expect(at('WORKING_DAYS', 1)).toBe('2026-10-08T00:30:00.000Z');
    expect(at('WORKING_DAYS', 3)).toBe('2026-10-10T00:30:00.000Z');
  });

  test('working hours are open hours, minutes are the wall’s', () => {
    expect(at('WORKING_HOURS', -4)).toBe('2026-09-30T05:30:00.000Z');
    expect(at('WORKING_HOURS', 1)).toBe('2026-10-08T01:30:00.000Z');
    expect(at('WALL_MINUTES', -60)).toBe('2026-09-30T15:00:00.000Z');
    expect(at('WALL_MINUTES', 90)).toBe('2026-09-30T17:30:00.000Z');
  });
});

describe('the steps ahead of an order', () => {
  const running: EscalatingClock = {
    clock: 'T-HANDLE',
    assignmentId: 'a1',
    dueAt: '2026-11-25T16:00:00.000Z',
  };
  const codes = (now: string, climbed: string[] = [], clocks = [running]) =>
    stepsAhead(office, DEFAULT_LADDER, clocks, climbed, new Date(now)).map(
      ({ step: { code }, ringsAt }) => `${code} ${ringsAt.toISOString().slice(0, 16)}`,
    );

  test('the shipped ladder: the unit, its leader, its head and the unit above, 督办, 通报', () => {
    expect(codes('2026-11-20T00:00:00.000Z')).toEqual([
      'HANDLE_LAST_DAY 2026-11-25T00:30',
      'HANDLE_LAST_HOURS 2026-11-25T05:30',
      'HANDLE_LATE 2026-11-25T16:00',
      'HANDLE_LATE_1 2026-11-26T00:30',
      'HANDLE_LATE_2 2026-11-27T00:30',
      'HANDLE_LATE_5 2026-12-02T00:30',
    ]);
  });

  test('a warning that has passed is left out, what follows a breach never', () => {
    expect(codes('2026-12-24T00:00:00.000Z').map((line) => line.split(' ')[0])).toEqual([
      'HANDLE_LATE',
      'HANDLE_LATE_1',
      'HANDLE_LATE_2',
      'HANDLE_LATE_5',
    ]);
  });

  test('each step once; an extended date begins anew, another unit has its own', () => {
    const [, , late] = DEFAULT_LADDER.filter(({ clock }) => clock === 'T-HANDLE');
    const climbed = [keyOfStep(late!, running)];
    const now = '2026-11-25T16:00:01.000Z';
    expect(codes(now, climbed)[0]).toMatch(/^HANDLE_LATE_1 /);
    expect(codes(now, climbed, [{ ...running, dueAt: '2026-11-30T16:00:00.000Z' }])).toContain(
      'HANDLE_LATE 2026-11-30T16:00',
    );
    expect(codes(now, climbed, [{ ...running, assignmentId: 'a2' }])[0]).toMatch(/^HANDLE_LATE /);
  });
});

test('the shipped ladder has no code twice and no step that reaches nobody', () => {
  const valid = ({ recipients, actions }: EscalationStep) =>
    recipients.length > 0 && actions.length > 0;
  expect(new Set(DEFAULT_LADDER.map(({ code }) => code)).size).toBe(DEFAULT_LADDER.length);
  expect(DEFAULT_LADDER.filter((step) => !valid(step))).toEqual([]);
});
