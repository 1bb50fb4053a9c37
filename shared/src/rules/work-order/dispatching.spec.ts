import { describe, expect, test } from '@jest/globals';

import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { evolveWorkOrder } from './evolve-work-order.js';
import { given, outcomeOf, when } from './testing/given-when-then.js';
import { AGENT, HEATING, REVIEWER, SHIFT_LEAD, WATER } from './testing/people-and-units.js';
import {
  CALLED_AT,
  dispatched,
  DISPATCHED_AT,
  duesFrom,
  minutesAfter,
  recalled,
  SIGN_DUE_AT,
  signed,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

const waiting = given(submitted());

describe('row 17: dispatch', () => {
  const { order } = given(submitted(), dispatched(HEATING, [WATER]));

  test('one LEAD and its CO units, all with the clocks that started at dispatch', () => {
    expect(order).toMatchObject({ state: 'PENDING_SIGN', round: 1, dispatchClock: null });
    expect(order?.assignments.map(({ role, unitName, state }) => [role, unitName, state])).toEqual([
      ['LEAD', '供热办', 'DISPATCHED'],
      ['CO', '自来水总公司', 'DISPATCHED'],
    ]);
    expect(leadOf(order!)).toMatchObject({
      signDueAt: SIGN_DUE_AT,
      handleDueAt: '2026-12-02T16:00:00.000Z',
    });
  });

  test('the citizen’s date is promised by the first dispatch', () => {
    expect(order?.citizenClock?.dueAt).toBe('2026-12-02T16:00:00.000Z');
  });

  test.each([AGENT, REVIEWER, SHIFT_LEAD])('$name does not dispatch', (by) => {
    expect(outcomeOf(when(waiting, { ...dispatched(), by }))).toBe('not-allowed');
  });

  test.each([
    ['a LEAD nobody knows', dispatched(null), 'unit-unknown'],
    ['a CO nobody knows', dispatched(HEATING, [null]), 'unit-unknown'],
    ['a closed LEAD', dispatched({ ...HEATING, active: false }), 'unit-inactive'],
    ['a closed CO', dispatched(HEATING, [{ ...WATER, active: false }]), 'unit-inactive'],
    ['LEAD and CO at once', dispatched(HEATING, [HEATING]), 'unit-twice'],
    ['one CO twice', dispatched(HEATING, [WATER, WATER]), 'unit-twice'],
  ])('refused: %s', (_, step, code) => {
    expect(outcomeOf(when(waiting, step))).toBe(code);
  });

  test('an order that was dispatched is not dispatched again', () => {
    expect(outcomeOf(when(given(submitted(), dispatched()), dispatched(WATER)))).toBe(
      'wrong-state',
    );
  });
});

describe('row 24: recall', () => {
  const later = minutesAfter(DISPATCHED_AT, 30);

  test('takes the order back before the LEAD signs; nobody hopped', () => {
    const { order } = given(submitted(), dispatched(HEATING, [WATER]), recalled(later));
    expect(order).toMatchObject({ state: 'PENDING_DISPATCH', round: 2, hopCount: 0 });
    expect(order?.assignments.map(({ state }) => state)).toEqual(['REVOKED', 'REVOKED']);
    expect(order?.dispatchClock?.dueAt).toBe(minutesAfter(later, 120));
  });

  test('is too late once signed', () => {
    const inProgress = given(submitted(), dispatched(), signed(later));
    expect(outcomeOf(when(inProgress, recalled(later)))).toBe('wrong-state');
  });
});

describe('T-DISP', () => {
  const due = minutesAfter(CALLED_AT, 120);
  const mark = (at: string) => ({
    command: { type: 'MARK_DISPATCH_OVERDUE' as const },
    by: SYSTEM_ACTOR,
    at,
  });

  test('at the due instant it still holds, afterwards it is marked, once', () => {
    expect(outcomeOf(when(waiting, mark(due)))).toBe('not-due-yet');
    const marked = given(submitted(), mark(minutesAfter(due, 1)));
    expect(marked.order?.dispatchClock?.overdueAt).toBe(due);
    expect(outcomeOf(when(marked, mark(minutesAfter(due, 2))))).toBe('already-marked');
  });

  test('no person marks a clock', () => {
    expect(outcomeOf(when(waiting, { ...mark(minutesAfter(due, 1)), by: SHIFT_LEAD }))).toBe(
      'not-allowed',
    );
  });

  test('a mark does not outdate what the dispatcher has read', () => {
    const marked = given(submitted(), mark(minutesAfter(due, 1)));
    expect(marked.order).toMatchObject({ version: 2, decidedVersion: 1 });
  });
});

test('a reminder needs a clock that runs', () => {
  const remind = {
    command: { type: 'REMIND' as const, alarm: 'DISPATCH_NEAR' as const },
    by: SYSTEM_ACTOR,
    at: minutesAfter(CALLED_AT, 96),
  };
  expect(outcomeOf(when(waiting, remind))).toBe('DueCameNear');
  expect(outcomeOf(when(given(submitted(), dispatched()), remind))).toBe('clock-not-running');
});

test('a date promised to the citizen is never reset by a later dispatch (I6)', () => {
  const first = given(submitted(), dispatched(), recalled(minutesAfter(DISPATCHED_AT, 30)));
  const nextDay = minutesAfter(DISPATCHED_AT, 24 * 60);
  const decision = when(first, dispatched(WATER, [], nextDay));
  const order = decision.accepted ? decision.facts.reduce(evolveWorkOrder, first.order) : null;
  expect(leadOf(order!)?.handleDueAt).toBe(duesFrom(nextDay).handle.dueAt);
  expect(order?.citizenClock?.dueAt).toBe(duesFrom(DISPATCHED_AT).citizen.dueAt);
});
