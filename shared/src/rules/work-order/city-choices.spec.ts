import { describe, expect, test } from '@jest/globals';

import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeDrafted,
  closeFiled,
  closeRejected,
  contacted,
  extensionRequested,
} from './testing/handling-steps.js';
import { HEATING_CLERK, SCHOOL, SCHOOL_CLERK, SCHOOL_LEADER } from './testing/people-and-units.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  SIGN_DUE_AT,
  signed,
  signOverdueMarked,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

/** What the sources leave to the city (rulebook 2.8). */
const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const HANDLE_DUE_AT = '2026-12-02T16:00:00.000Z';

function withInput(step: Step, input: object): Step {
  return { ...step, command: { ...step.command, ...input } };
}

describe('unsigned after 24 hours: deemed signed, where the city chose so', () => {
  const late = minutesAfter(SIGN_DUE_AT, 1);
  const deemed: Step = {
    command: { type: 'DEEM_SIGNED', assignmentId: assignmentId() },
    by: SYSTEM_ACTOR,
    at: minutesAfter(SIGN_DUE_AT, 2),
  };
  const unsigned = [submitted(), dispatched(), signOverdueMarked(late)];

  test('the unit has the order and the breach stays', () => {
    const { order, facts } = given(...unsigned, deemed);
    expect(facts.at(-1)).toMatchObject({ type: 'AssignmentSigned', late: true });
    expect(order).toMatchObject({ state: 'IN_PROGRESS' });
    expect(order && leadOf(order)).toMatchObject({
      state: 'SIGNED',
      signedByName: SYSTEM_ACTOR.name,
      signOverdueAt: SIGN_DUE_AT,
    });
  });

  test.each<[string, readonly Step[], Step, string]>([
    ['before the breach is marked', [submitted(), dispatched()], deemed, 'not-due-yet'],
    ['of a unit that has signed', [...unsigned, signed(late)], deemed, 'wrong-state'],
    ['asked for by a person', unsigned, { ...deemed, by: HEATING_CLERK }, 'not-allowed'],
    [
      'for another than the LEAD',
      unsigned,
      withInput(deemed, { assignmentId: 'co' }),
      'not-your-assignment',
    ],
  ])('refused: %s', (_, story, step, code) => {
    expect(outcomeOf(when(given(...story), step))).toContain(code);
  });
});

describe('without a district tier the city judges at once', () => {
  const own = assignmentId(SCHOOL);
  const alone = { cityJudgesAlone: true };
  const told = [
    submitted(),
    dispatched(SCHOOL),
    signed(after(30), SCHOOL_CLERK, own),
    contacted(after(40), true, SCHOOL_CLERK, own),
  ];

  test.each([
    [alone, 'CITY'],
    [{}, 'UNIT'],
  ])('an extension, with %j', (input, step) => {
    const asked = extensionRequested(after(60), { assignmentId: own }, SCHOOL_CLERK);
    const { order } = given(...told, withInput(asked, input));
    expect(order?.handling.openExtension?.step).toBe(step);
  });

  test.each([
    [alone, 'CITY'],
    [{}, 'UNIT'],
  ])('a close, with %j', (input, step) => {
    const filed = closeFiled(after(90), SCHOOL_LEADER, own);
    const drafted = closeDrafted(after(80), {}, SCHOOL_CLERK, own);
    const { order } = given(...told, drafted, withInput(filed, input));
    expect(order?.handling.openClose?.step).toBe(step);
  });
});

describe('on time by approval, where the city chose so', () => {
  const filedAt = minutesAfter(HANDLE_DUE_AT, -60);
  const filed = [
    submitted(),
    dispatched(),
    signed(after(30)),
    contacted(after(40)),
    closeDrafted(after(80)),
    closeFiled(filedAt),
  ];
  const byApproval = { onTimeByApproval: true };
  const approvedAt = (at: string, input: object) =>
    given(...filed, withInput(closeApproved(filedAt, at), input)).order;
  const overdueAt = (order: ReturnType<typeof approvedAt>) =>
    order && leadOf(order)?.handleOverdueAt;

  test('filed in time and approved late: late at the due instant', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 1);
    expect(overdueAt(approvedAt(late, byApproval))).toBe(HANDLE_DUE_AT);
    expect(overdueAt(approvedAt(late, {}))).toBeNull();
  });

  test('approved at the due instant: in time', () => {
    expect(overdueAt(approvedAt(HANDLE_DUE_AT, byApproval))).toBeNull();
  });

  test('a breach that is marked keeps its instant', () => {
    const rejectedAt = minutesAfter(HANDLE_DUE_AT, 10);
    const again = minutesAfter(HANDLE_DUE_AT, 60);
    const { order } = given(
      ...filed,
      closeRejected(filedAt, rejectedAt),
      contacted(minutesAfter(rejectedAt, 5)),
      closeDrafted(minutesAfter(rejectedAt, 10)),
      closeFiled(again),
      withInput(closeApproved(again, minutesAfter(again, 10)), byApproval),
    );
    expect(order && leadOf(order)?.handleOverdueAt).toBe(HANDLE_DUE_AT);
  });
});
