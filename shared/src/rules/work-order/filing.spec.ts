import { describe, expect, test } from '@jest/globals';

import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  DISPATCHER,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import { disputeFiled, filingAcknowledged, filingRefused } from './testing/signing-steps.js';
import {
  approved,
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  rejected,
  returnRequested,
  SIGN_DUE_AT,
  signed,
  signOverdueMarked,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

const hours = (n: number) => minutesAfter(DISPATCHED_AT, n * 60);
const dispatchedSteps: Step[] = [submitted(), dispatched(HEATING, [WATER])];
const filedAt = hours(20);
const filedSteps = [...dispatchedSteps, disputeFiled(filedAt)];
const filed = given(...filedSteps);

describe('row 21: 报备, a filed dispute', () => {
  test('gives 48 hours from the dispatch at once, provisionally; the order stays where it is', () => {
    expect(filed.order).toMatchObject({
      state: 'PENDING_SIGN',
      handling: { filing: { state: 'FILED', oldSignDueAt: SIGN_DUE_AT } },
    });
    expect(leadOf(filed.order!)).toMatchObject({ state: 'FILED_48H', signDueAt: hours(48) });
    const clocks = runningClocks(filed.order!).filter(({ clock }) => clock === 'T-SIGN');
    expect(clocks.map(({ dueAt }) => dueAt.toISOString())).toEqual([hours(48), SIGN_DUE_AT]);
  });

  test('before 24 h: the last instant is in time, a millisecond later is not', () => {
    const before = given(...dispatchedSteps);
    expect(outcomeOf(when(before, disputeFiled(SIGN_DUE_AT)))).toBe('DisputeFiled');
    const late = new Date(Date.parse(SIGN_DUE_AT) + 1).toISOString();
    expect(when(before, disputeFiled(late))).toMatchObject({
      refusal: { code: 'filing-too-late', params: { dueAt: SIGN_DUE_AT } },
    });
  });

  test.each([
    ['a counterpart nobody knows', disputeFiled(hours(1), { counterpart: null }), 'unit-unknown'],
    ['itself', disputeFiled(hours(1), { counterpart: HEATING }), 'counterpart-is-own'],
    ['no words', disputeFiled(hours(1), { reason: ' ' }), 'text-missing'],
    [
      'a CO',
      disputeFiled(hours(1), { assignmentId: assignmentId(WATER) }, WATER_CLERK),
      'not-your-assignment',
    ],
    ['the leader', disputeFiled(hours(1), {}, HEATING_LEADER), 'not-allowed'],
  ])('refused: %s', (_, step, code) => {
    expect(outcomeOf(when(given(...dispatchedSteps), step))).toBe(code);
  });

  test('once in a round, answered or not', () => {
    expect(outcomeOf(when(filed, disputeFiled(hours(21))))).toBe('already-filed');
    const refused = given(...filedSteps, filingRefused(filedAt, hours(21)));
    expect(outcomeOf(when(refused, disputeFiled(hours(22))))).toBe('already-filed');
  });

  test('the unit signs inside the 48 hours in time; the question lapses', () => {
    const { order, facts } = given(...filedSteps, signed(hours(40)));
    expect(facts.at(-1)).toMatchObject({ type: 'AssignmentSigned', late: false });
    expect(order?.handling.filing?.state).toBe('LAPSED');
    const answer = when(given(...filedSteps, signed(hours(40))), filingRefused(filedAt, hours(41)));
    expect(outcomeOf(answer)).toBe('wrong-state');
  });

  test('0.5: a return may be asked for inside the 48 hours', () => {
    expect(outcomeOf(when(filed, returnRequested(hours(47))))).toBe('ReturnRequested');
    expect(outcomeOf(when(filed, returnRequested(hours(49))))).toBe('return-too-late');
    const rejectedReturn = given(
      ...filedSteps,
      returnRequested(hours(30)),
      rejected(hours(30), hours(31)),
    );
    expect(leadOf(rejectedReturn.order!)?.signDueAt).toBe(hours(49));
  });

  test('unsigned after 48 hours it is a breach at the 48th hour (row 23)', () => {
    expect(outcomeOf(when(filed, signOverdueMarked(hours(30))))).toBe('not-due-yet');
    const { order } = given(...filedSteps, signOverdueMarked(hours(49)));
    expect(leadOf(order!)?.signOverdueAt).toBe(hours(48));
  });

  test('the next round begins without it', () => {
    const { order } = given(
      ...filedSteps,
      returnRequested(hours(30)),
      approved(hours(30), hours(31)),
    );
    expect(order?.handling.filing).toBeNull();
  });
});

describe('row 21: acknowledged', () => {
  test('the 48 hours stand', () => {
    const { order } = given(...filedSteps, filingAcknowledged(filedAt, hours(22)));
    expect(order?.handling.filing?.state).toBe('ACKNOWLEDGED');
    expect(leadOf(order!)).toMatchObject({ state: 'FILED_48H', signDueAt: hours(48) });
  });

  test('by the reviewer, for the filing that was read, once', () => {
    const by = { ...filingAcknowledged(filedAt, hours(22)), by: DISPATCHER };
    expect(outcomeOf(when(filed, by))).toBe('not-allowed');
    expect(outcomeOf(when(filed, filingAcknowledged(hours(1), hours(22))))).toBe(
      'request-not-open',
    );
    const acknowledged = given(...filedSteps, filingAcknowledged(filedAt, hours(22)));
    expect(outcomeOf(when(acknowledged, filingRefused(filedAt, hours(23))))).toBe(
      'request-not-open',
    );
  });
});

describe('row 21b: refused', () => {
  const refusedAt = (at: string) => leadOf(given(...filedSteps, filingRefused(filedAt, at)).order!);

  test('gives the 24 hours back, and at least two hours from now', () => {
    expect(refusedAt(hours(21))).toMatchObject({ state: 'DISPATCHED', signDueAt: SIGN_DUE_AT });
    expect(refusedAt(hours(23))?.signDueAt).toBe(hours(25));
    expect(refusedAt(hours(40))?.signDueAt).toBe(hours(42));
  });

  test('after the 48th hour what was missed stays missed', () => {
    const { order } = given(
      ...filedSteps,
      signOverdueMarked(hours(49)),
      filingRefused(filedAt, hours(50)),
    );
    expect(leadOf(order!)).toMatchObject({ signDueAt: hours(48), signOverdueAt: hours(48) });
  });

  test('needs a written reason', () => {
    expect(outcomeOf(when(filed, filingRefused(filedAt, hours(21), ' ')))).toBe('text-missing');
  });

  test('leaves a clerk who signs in the two hours in time', () => {
    const { facts } = given(
      ...filedSteps,
      filingRefused(filedAt, hours(40)),
      signed(hours(41), HEATING_CLERK),
    );
    expect(facts.at(-1)).toMatchObject({ late: false });
  });
});
