import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  contacted,
  coReported,
  handleOverdueMarked,
  marked,
  urged,
} from './testing/handling-steps.js';
import {
  AGENT,
  CALLBACK_AGENT,
  DISPATCHER,
  HEATING,
  HEATING_CLERK,
  REVIEWER,
  SECOND_HEATING_CLERK,
  SHIFT_LEAD,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  recalled,
  signed,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const HANDLE_DUE_AT = '2026-12-02T16:00:00.000Z';
const MIDNIGHT = '2026-11-23T16:00:00.000Z';

const start = [submitted(), dispatched(HEATING, [WATER], DISPATCHED_AT, true)];
const signedByWater = {
  command: { type: 'SIGN_AS_CO' as const, assignmentId: assignmentId(WATER) },
  by: WATER_CLERK,
  at: after(40),
};
const inProgress = given(...start, signed(after(30)));

describe('row 29: speaking with the requester', () => {
  test('is recorded by any unit that has signed, for its own assignment', () => {
    const { order } = given(
      ...start,
      signed(after(30)),
      contacted(after(35), false),
      signedByWater,
      contacted(after(45), true, SECOND_HEATING_CLERK),
      contacted(after(50), true, WATER_CLERK, assignmentId(WATER)),
    );
    expect(order?.handling.contacts).toEqual({ reached: 2, failed: 1 });
  });

  test.each<[string, Actor, string | null, string]>([
    ['for another unit', HEATING_CLERK, assignmentId(WATER), 'not-your-assignment'],
    ['for no unit', HEATING_CLERK, null, 'not-your-assignment'],
    ['by a CO that has not signed', WATER_CLERK, assignmentId(WATER), 'sign-first'],
    ['by the agent: the units speak now', AGENT, null, 'not-your-assignment'],
    ['by the reviewer', REVIEWER, null, 'not-allowed'],
  ])('refused: %s', (_, by, id, code) => {
    expect(outcomeOf(when(inProgress, contacted(after(40), true, by, id)))).toBe(code);
  });

  test('refused before the LEAD has signed', () => {
    expect(outcomeOf(when(given(...start), contacted(after(10))))).toBe('wrong-state');
  });
});

describe('row 30: an urgent order is answered by phone the same day', () => {
  const clock = (...steps: Step[]) =>
    given(...start, signed(after(30)), ...steps).order?.handling.clocks['T-URGENT-CONTACT'];
  const mark = (at: string) => marked({ type: 'MARK_URGENT_CONTACT_OVERDUE' }, at);

  test('until 24:00 of the day of dispatch', () => {
    expect(clock()).toMatchObject({ startedAt: DISPATCHED_AT, dueAt: MIDNIGHT, overdueAt: null });
    expect(runningClocks(inProgress.order!).map((running) => running.clock)).toContain(
      'T-URGENT-CONTACT',
    );
  });

  test('a contact clears it, a try does not', () => {
    expect(clock(contacted(after(40), false))).toBeDefined();
    expect(clock(contacted(after(40)))).toBeUndefined();
    const cleared = given(...start, signed(after(30)), contacted(after(40)));
    expect(outcomeOf(when(cleared, mark(minutesAfter(MIDNIGHT, 1))))).toBe('clock-not-running');
  });

  test('the breach is marked once, signed or not, and outlives the late contact (I7)', () => {
    expect(outcomeOf(when(inProgress, mark(MIDNIGHT)))).toBe('not-due-yet');
    const late = minutesAfter(MIDNIGHT, 1);
    expect(outcomeOf(when(given(...start), mark(late)))).toBe('UrgentContactOverdueMarked');
    expect(clock(mark(late), contacted(minutesAfter(late, 5)))?.overdueAt).toBe(MIDNIGHT);
    const twice = given(...start, signed(after(30)), mark(late));
    expect(outcomeOf(when(twice, mark(late)))).toBe('already-marked');
  });

  test('an order that goes back to the dispatcher has none', () => {
    const { order } = given(...start, recalled(after(20)));
    expect(order?.handling.clocks).toEqual({});
  });

  test('an ordinary order has none', () => {
    expect(given(submitted(), dispatched()).order?.handling.clocks).toEqual({});
  });
});

describe('row 36: the citizen urges', () => {
  test.each([AGENT, SHIFT_LEAD, REVIEWER, CALLBACK_AGENT])('$name notes it', (by) => {
    expect(outcomeOf(when(inProgress, urged(after(60), by)))).toBe('WorkOrderUrged');
  });

  test('each time counts, over all rounds; nothing else moves', () => {
    const { order } = given(
      ...start,
      urged(after(10), AGENT),
      recalled(after(20)),
      urged(after(25), AGENT),
    );
    expect(order).toMatchObject({ state: 'PENDING_DISPATCH', handling: { urgeCount: 2 } });
  });

  test('refused: to the dispatcher and the unit itself, or without words', () => {
    for (const by of [DISPATCHER, HEATING_CLERK]) {
      expect(outcomeOf(when(inProgress, urged(after(60), by)))).toBe('not-allowed');
    }
    const mute = { ...urged(after(60), AGENT), command: { type: 'URGE' as const, note: ' ' } };
    expect(outcomeOf(when(inProgress, mute))).toBe('text-missing');
  });
});

describe('row 38: a CO reports to the LEAD', () => {
  const withBoth = [...start, signed(after(30)), signedByWater];

  test('once it has signed: its own handling clock stops, the order stays', () => {
    const { order } = given(...withBoth, coReported(after(90)));
    expect(order).toMatchObject({ state: 'IN_PROGRESS' });
    expect(order?.assignments[1]).toMatchObject({ state: 'SUBMITTED', submittedAt: after(90) });
    const clocks = runningClocks(order!).map(({ clock }) => clock);
    expect(clocks.filter((clock) => clock === 'T-HANDLE')).toHaveLength(1);
  });

  test('says whether it was late', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 1);
    expect(given(...withBoth, coReported(late)).facts.at(-1)).toMatchObject({ late: true });
    expect(given(...withBoth, coReported(HANDLE_DUE_AT)).facts.at(-1)).toMatchObject({
      late: false,
    });
  });

  test('a late report is a breach of the CO alone, whether or not the alarm was heard (I7)', () => {
    const { order } = given(...withBoth, coReported(minutesAfter(HANDLE_DUE_AT, 1)));
    expect(order?.assignments.map(({ handleOverdueAt }) => handleOverdueAt)).toEqual([
      null,
      HANDLE_DUE_AT,
    ]);
  });

  test('refused: unsigned, twice, by the LEAD', () => {
    expect(outcomeOf(when(inProgress, coReported(after(90))))).toBe('sign-first');
    const reported = given(...withBoth, coReported(after(90)));
    expect(when(reported, coReported(after(95)))).toEqual({
      accepted: false,
      refusal: { code: 'already-reported', params: { at: after(90) } },
    });
    expect(outcomeOf(when(given(...withBoth), coReported(after(90), HEATING_CLERK)))).toBe(
      'not-your-assignment',
    );
  });

  test('G13: who has reported does not sign again', () => {
    const reported = given(...withBoth, coReported(after(90)));
    expect(outcomeOf(when(reported, { ...signedByWater, at: after(95) }))).toBe('already-signed');
  });
});

describe('row 37: the handling clock', () => {
  const late = minutesAfter(HANDLE_DUE_AT, 1);

  test('runs from the dispatch, signed or not', () => {
    const clocks = runningClocks(given(...start).order!).filter(
      ({ clock }) => clock === 'T-HANDLE',
    );
    expect(clocks.map(({ dueAt }) => dueAt.toISOString())).toEqual([HANDLE_DUE_AT, HANDLE_DUE_AT]);
  });

  test('is marked for each unit once, with the instant it was due, and never erased', () => {
    expect(outcomeOf(when(inProgress, handleOverdueMarked(HANDLE_DUE_AT)))).toBe('not-due-yet');
    const overdue = given(...start, signed(after(30)), handleOverdueMarked(late));
    expect(overdue.order?.assignments.map(({ handleOverdueAt }) => handleOverdueAt)).toEqual([
      HANDLE_DUE_AT,
      null,
    ]);
    expect(outcomeOf(when(overdue, handleOverdueMarked(late)))).toBe('already-marked');
    expect(outcomeOf(when(overdue, handleOverdueMarked(late, assignmentId(WATER))))).toBe(
      'HandleOverdueMarked',
    );
  });

  test('I8: of a CO that has reported there is nothing to mark', () => {
    const reported = given(...start, signed(after(30)), signedByWater, coReported(after(90)));
    expect(outcomeOf(when(reported, handleOverdueMarked(late, assignmentId(WATER))))).toBe(
      'clock-not-running',
    );
  });

  test('a mark does not outdate what a person has read', () => {
    const overdue = given(...start, signed(after(30)), handleOverdueMarked(late)).order!;
    expect(overdue.version).toBe(overdue.decidedVersion + 1);
    expect(leadOf(overdue)?.state).toBe('SIGNED');
  });
});
