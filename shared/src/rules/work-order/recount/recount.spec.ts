import { describe, expect, test } from '@jest/globals';

import { SYSTEM_ACTOR } from '../../permissions/actor.js';
import { CHINA_2026 } from '../../sla/calendars/china-2026.js';
import { RECOMMENDED_CHOICES } from '../../sla/city-choices.js';
import type { ClockTerm } from '../../sla/clock-term.js';
import { DEFAULT_SLA_PROFILE, type ProfiledClock } from '../../sla/sla-profile.js';
import { workingCalendarOf } from '../../sla/working-calendar.js';
import { given, outcomeOf, type Step, type Story, when } from '../testing/given-when-then.js';
import {
  contacted,
  extensionApproved,
  extensionRequested,
  handleOverdueMarked,
} from '../testing/handling-steps.js';
import { DISPATCHER, HEATING, WATER } from '../testing/people-and-units.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  returnRequested,
  signed,
  submitted,
} from '../testing/steps.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import { countDates, type CountingLimits, type ToldOfAssignment } from './count-dates.js';
import { effectOn } from './recount-effect.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const HANDLE_DUE_AT = '2026-12-02T16:00:00.000Z';

const LIMITS: CountingLimits = {
  calendar: workingCalendarOf([CHINA_2026]),
  profile: DEFAULT_SLA_PROFILE,
  choices: RECOMMENDED_CHOICES,
};
/** Two days of the seven are off. */
const LONGER_HOLIDAY: CountingLimits = {
  ...LIMITS,
  calendar: workingCalendarOf([
    CHINA_2026,
    {
      year: 2026,
      papers: [],
      days: [
        ...CHINA_2026.days,
        { date: '2026-11-26', name: '会议', isOffDay: true },
        { date: '2026-11-27', name: '会议', isOffDay: true },
      ],
    },
  ]),
};

function withTerm(clock: ProfiledClock, term: ClockTerm): CountingLimits {
  const clocks = { ...DEFAULT_SLA_PROFILE.clocks, [clock]: term };
  return { ...LIMITS, profile: { ...DEFAULT_SLA_PROFILE, clocks } };
}

const days = (amount: number): ClockTerm => ({ kind: 'WORKING_DAYS', amount });

function told(changes: Partial<ToldOfAssignment> = {}): ToldOfAssignment {
  return {
    assignmentId: assignmentId(),
    extensions: [],
    provisional: { sign: false, handle: false },
    ...changes,
  };
}

function recount(
  { order }: Story,
  limits: CountingLimits,
  at: string,
  about: readonly ToldOfAssignment[] = [told()],
): Step {
  const counted = order ? countDates(order, about, limits, new Date(at)) : [];
  return {
    command: { type: 'RECOUNT_DATES', changeId: 'c1', counted },
    by: SYSTEM_ACTOR,
    at,
  };
}

const dispatchedSteps = [submitted(), dispatched()];
const signedSteps = [...dispatchedSteps, signed(after(30))];
const inProgress = given(...signedSteps);

const handleDueOf = (order: WorkOrder | null) => order && leadOf(order)?.handleDueAt;

function effectOf({ order }: Story, limits: CountingLimits, at = after(60)) {
  if (!order) throw new Error('There is no order');
  const now = new Date(at);
  return effectOn(order, countDates(order, [told()], limits, now), now).tally;
}

describe('dates told are counted anew when time limits change', () => {
  test('a longer holiday moves the handling date, and only that', () => {
    const step = recount(inProgress, LONGER_HOLIDAY, after(60));
    const { order, facts } = given(...signedSteps, step);
    expect(facts.at(-1)).toMatchObject({
      type: 'DatesRecounted',
      changeId: 'c1',
      moved: [
        {
          clock: 'T-HANDLE',
          assignmentId: assignmentId(),
          toldDueAt: HANDLE_DUE_AT,
          due: { dueAt: '2026-12-04T16:00:00.000Z' },
        },
      ],
    });
    expect(handleDueOf(order)).toBe('2026-12-04T16:00:00.000Z');
    expect(order?.citizenClock).toEqual(inProgress.order?.citizenClock);
  });

  test('I6: a shorter limit draws no date nearer', () => {
    const shorter = withTerm('T-HANDLE', days(3));
    expect(outcomeOf(when(inProgress, recount(inProgress, shorter, after(60))))).toBe(
      'no-date-moves',
    );
    expect(effectOf(inProgress, shorter)).toEqual({
      openOrders: 1,
      moveLater: 0,
      stand: 1,
      wouldBeOverdue: 0,
      confirmed: 0,
    });
    expect(effectOf(inProgress, shorter, '2026-11-30T02:00:00.000Z')).toMatchObject({
      stand: 1,
      wouldBeOverdue: 1,
    });
  });

  test('what a person read is not outdated by it', () => {
    const { order } = given(...signedSteps, recount(inProgress, LONGER_HOLIDAY, after(60)));
    expect(order?.decidedVersion).toBe(inProgress.order?.decidedVersion);
    expect(order?.version).toBe((inProgress.order?.version ?? 0) + 1);
  });

  test('only the clock asks for it', () => {
    const asked = { ...recount(inProgress, LONGER_HOLIDAY, after(60)), by: DISPATCHER };
    expect(outcomeOf(when(inProgress, asked))).toBe('not-allowed');
  });

  test('CAL-10: what was granted before is not forgotten: extensions are counted on again', () => {
    const steps = [
      ...signedSteps,
      contacted(after(40)),
      extensionRequested(after(60)),
      extensionApproved(after(60), after(90), HANDLE_DUE_AT, 3),
    ];
    const extended = given(...steps);
    expect(handleDueOf(extended.order)).toBe('2026-12-07T16:00:00.000Z');
    const about = [told({ extensions: [3] })];
    expect(outcomeOf(when(extended, recount(extended, LIMITS, after(100), about)))).toBe(
      'no-date-moves',
    );
    const moved = given(...steps, recount(extended, LONGER_HOLIDAY, after(100), about));
    expect(handleDueOf(moved.order)).toBe('2026-12-09T16:00:00.000Z');
  });

  test('a date that was late stays late: its mark and its instant stand (I7)', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 1);
    const overdue = given(...signedSteps, handleOverdueMarked(late));
    expect(outcomeOf(when(overdue, recount(overdue, LONGER_HOLIDAY, minutesAfter(late, 1))))).toBe(
      'no-date-moves',
    );
  });

  test('a date that has passed unheard is a breach, not a date to move', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 1);
    expect(outcomeOf(when(inProgress, recount(inProgress, LONGER_HOLIDAY, late)))).toBe(
      'no-date-moves',
    );
  });

  test('who asked for more time in good time gets the new date, though the old one has passed', () => {
    const steps = [...signedSteps, contacted(after(40)), extensionRequested(after(60))];
    const asked = given(...steps);
    const late = minutesAfter(HANDLE_DUE_AT, 1);
    const { order } = given(...steps, recount(asked, LONGER_HOLIDAY, late));
    expect(handleDueOf(order)).toBe('2026-12-04T16:00:00.000Z');
  });

  test('a longer time to sign moves the sign date of who has not signed', () => {
    const sent = given(...dispatchedSteps);
    const longer = withTerm('T-SIGN', { kind: 'WALL_MINUTES', amount: 48 * 60 });
    const { order } = given(...dispatchedSteps, recount(sent, longer, after(60)));
    expect(order && leadOf(order)?.signDueAt).toBe('2026-11-25T01:30:00.000Z');
    expect(outcomeOf(when(inProgress, recount(inProgress, longer, after(60))))).toBe(
      'no-date-moves',
    );
  });

  test('CAL-11: a sign clock that stands still for a ruling is not touched', () => {
    const returning = given(...dispatchedSteps, returnRequested(after(30)));
    const longer = withTerm('T-SIGN', { kind: 'WALL_MINUTES', amount: 48 * 60 });
    expect(outcomeOf(when(returning, recount(returning, longer, after(60))))).toBe('no-date-moves');
  });

  test('the centre’s own clocks move too', () => {
    const waiting = given(submitted());
    const longer = withTerm('T-DISP', { kind: 'WALL_MINUTES', amount: 240 });
    const step = recount(waiting, longer, minutesAfter(DISPATCHED_AT, -1), []);
    const { order } = given(submitted(), step);
    expect(order?.dispatchClock).toMatchObject({
      dueAt: '2026-11-23T05:01:00.000Z',
      overdueAt: null,
    });
  });

  test('LEAD and CO units move alike', () => {
    const steps = [submitted(), dispatched(HEATING, [WATER]), signed(after(30))];
    const about = [told(), told({ assignmentId: assignmentId(WATER) })];
    const { order } = given(...steps, recount(given(...steps), LONGER_HOLIDAY, after(60), about));
    expect(order?.assignments.map(({ handleDueAt }) => handleDueAt)).toEqual([
      '2026-12-04T16:00:00.000Z',
      '2026-12-04T16:00:00.000Z',
    ]);
  });

  test('a provisional date that is confirmed is told, though it does not move', () => {
    const about = [told({ provisional: { sign: false, handle: true } })];
    const step = recount(inProgress, LIMITS, after(60), about);
    const { facts, order } = given(...signedSteps, step);
    expect(facts.at(-1)).toMatchObject({
      moved: [{ clock: 'T-HANDLE', toldDueAt: HANDLE_DUE_AT, due: { provisional: false } }],
    });
    expect(handleDueOf(order)).toBe(HANDLE_DUE_AT);
  });

  test('from the signature: counted on from when it was given', () => {
    const fromSignature: CountingLimits = {
      ...LIMITS,
      choices: { ...RECOMMENDED_CHOICES, handleStart: 'SIGNATURE' },
    };
    const nextDay = minutesAfter(DISPATCHED_AT, 23 * 60);
    const steps = [...dispatchedSteps, signed(nextDay)];
    const step = recount(given(...steps), fromSignature, minutesAfter(nextDay, 1));
    expect(handleDueOf(given(...steps, step).order)).toBe('2026-12-03T16:00:00.000Z');
  });
});
