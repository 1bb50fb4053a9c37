import { describe, expect, test } from '@jest/globals';

import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  AGENT,
  DISPATCHER,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  REVIEWER,
  SECOND_HEATING_CLERK,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
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

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const dispatchedSteps: Step[] = [submitted(), dispatched(HEATING, [WATER])];
const pendingSign = given(...dispatchedSteps);
const co = assignmentId(WATER);

describe('row 19: signing', () => {
  test('the LEAD’s signature starts the work', () => {
    const { order } = given(...dispatchedSteps, signed(after(60)));
    expect(order).toMatchObject({ state: 'IN_PROGRESS', version: 3 });
    expect(leadOf(order!)).toMatchObject({
      state: 'SIGNED',
      signedAt: after(60),
      signedByName: '王强',
    });
  });

  test('G13: the second clerk learns who signed, and when', () => {
    const inProgress = given(...dispatchedSteps, signed(after(60)));
    expect(when(inProgress, signed(after(61), SECOND_HEATING_CLERK))).toEqual({
      accepted: false,
      refusal: { code: 'already-signed', params: { by: '王强', at: after(60) } },
    });
  });

  test('a CO signs for itself and the order stays where it is', () => {
    const { order } = given(...dispatchedSteps, {
      command: { type: 'SIGN_AS_CO', assignmentId: co },
      by: WATER_CLERK,
      at: after(5),
    });
    expect(order?.state).toBe('PENDING_SIGN');
    expect(order?.assignments.map(({ state }) => state)).toEqual(['DISPATCHED', 'SIGNED']);
  });

  test.each([
    ['a CO for the LEAD', signed(after(5), WATER_CLERK), 'not-your-assignment'],
    [
      'a clerk with somebody else’s assignment',
      signed(after(5), HEATING_CLERK, co),
      'not-your-assignment',
    ],
    ['the unit’s leader', signed(after(5), HEATING_LEADER), 'not-allowed'],
    ['the dispatcher', signed(after(5), DISPATCHER), 'not-allowed'],
  ])('refused: %s', (_, step, code) => {
    expect(outcomeOf(when(pendingSign, step))).toBe(code);
  });

  test('at the due instant it is on time; a millisecond later it is late, and still allowed', () => {
    const late = (at: string) => {
      const fact = given(...dispatchedSteps, signed(at)).facts.at(-1);
      return fact?.type === 'AssignmentSigned' && fact.late;
    };
    expect(late(SIGN_DUE_AT)).toBe(false);
    expect(late(new Date(Date.parse(SIGN_DUE_AT) + 1).toISOString())).toBe(true);
  });

  test('late, it is a breach though the alarm was not heard before (I7)', () => {
    const breach = (at: string) =>
      given(...dispatchedSteps, signed(at)).order?.assignments[0]?.signOverdueAt;
    expect(breach(SIGN_DUE_AT)).toBeNull();
    expect(breach(minutesAfter(SIGN_DUE_AT, 1))).toBe(SIGN_DUE_AT);
  });
});

describe('row 22: asking for return', () => {
  test('stops the sign clock of the LEAD, not of the CO', () => {
    const { order } = given(...dispatchedSteps, returnRequested(after(60)));
    expect(order?.state).toBe('RETURN_PENDING');
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual([
      'T-RET-REV',
      'T-SIGN',
      'T-HANDLE',
      'T-HANDLE',
    ]);
  });

  test('G1: at exactly the due instant it is in time', () => {
    expect(outcomeOf(when(pendingSign, returnRequested(SIGN_DUE_AT)))).toBe('ReturnRequested');
  });

  test('G1: a millisecond later it is refused, marked or not', () => {
    const late = new Date(Date.parse(SIGN_DUE_AT) + 1).toISOString();
    expect(when(pendingSign, returnRequested(late))).toEqual({
      accepted: false,
      refusal: { code: 'return-too-late', params: { dueAt: SIGN_DUE_AT } },
    });
    const marked = given(...dispatchedSteps, signOverdueMarked(late));
    expect(outcomeOf(when(marked, returnRequested(late)))).toBe('return-too-late');
  });

  test.each([
    ['no basis', { basis: '' }, 'basis-missing'],
    ['a basis of dots', { basis: ' ……。' }, 'basis-missing'],
    ['the reason’s wording as basis', { basis: '非本单位职责。' }, 'basis-repeats-reason'],
    [
      'the own reason as basis',
      { reasonText: '不归我们管', basis: ' 不归我们管！' },
      'basis-repeats-reason',
    ],
    ['OTHER without words', { reasonCode: 'OTHER' as const }, 'reason-text-missing'],
  ])('G2 refused: %s', (_, change, code) => {
    expect(outcomeOf(when(pendingSign, returnRequested(after(60), change)))).toBe(code);
  });

  test('only the LEAD asks', () => {
    expect(outcomeOf(when(pendingSign, returnRequested(after(60), {}, WATER_CLERK, co)))).toBe(
      'only-lead-may-return',
    );
    expect(outcomeOf(when(pendingSign, returnRequested(after(60), {}, HEATING_LEADER)))).toBe(
      'not-allowed',
    );
  });

  test('who has signed does not return (谁签收谁负责)', () => {
    const inProgress = given(...dispatchedSteps, signed(after(60)));
    expect(outcomeOf(when(inProgress, returnRequested(after(61))))).toBe('already-signed');
  });

  test('while it is pending nobody signs and nobody asks again', () => {
    const pending = given(...dispatchedSteps, returnRequested(after(60)));
    expect(outcomeOf(when(pending, signed(after(61))))).toBe('return-pending');
    expect(outcomeOf(when(pending, returnRequested(after(61))))).toBe('return-pending');
  });
});

describe('row 25: approval', () => {
  const steps = [...dispatchedSteps, returnRequested(after(60)), approved(after(60), after(90))];
  const { order } = given(...steps);

  test('sends the order back to dispatch: next round, one hop more, nobody holds it', () => {
    expect(order).toMatchObject({
      state: 'PENDING_DISPATCH',
      round: 2,
      hopCount: 1,
      openReturn: null,
    });
    expect(order?.assignments.map(({ state }) => state)).toEqual(['RETURNED', 'REVOKED']);
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-DISP']);
  });

  test('the second unit gets full clocks of its own', () => {
    const second = given(...steps, dispatched(WATER, [], after(120))).order;
    expect(leadOf(second!)).toMatchObject({
      round: 2,
      unitName: '自来水总公司',
      signDueAt: after(120 + 24 * 60),
    });
  });

  test('the first unit has nothing to sign any more', () => {
    const second = given(...steps, dispatched(WATER, [], after(120)));
    expect(outcomeOf(when(second, signed(after(130))))).toBe('not-your-assignment');
  });
});

describe('row 26: rejection', () => {
  const rejectedAfter = (filed: string, ruled: string) =>
    given(...dispatchedSteps, returnRequested(filed), rejected(filed, ruled)).order;

  test('gives back what was left of the sign clock', () => {
    const order = rejectedAfter(after(60), after(300));
    expect(order).toMatchObject({ state: 'PENDING_SIGN', round: 1, hopCount: 0 });
    expect(leadOf(order!)?.signDueAt).toBe(minutesAfter(SIGN_DUE_AT, 240));
  });

  test('gives at least two hours', () => {
    const order = rejectedAfter(minutesAfter(SIGN_DUE_AT, -5), minutesAfter(SIGN_DUE_AT, 60));
    expect(leadOf(order!)?.signDueAt).toBe(minutesAfter(SIGN_DUE_AT, 180));
  });

  test('leaves the handling clock alone', () => {
    const before = leadOf(pendingSign.order!)?.handleDueAt;
    expect(leadOf(rejectedAfter(after(60), after(300))!)?.handleDueAt).toBe(before);
  });

  test('needs a written reason, and a reviewer', () => {
    const pending = given(...dispatchedSteps, returnRequested(after(60)));
    expect(outcomeOf(when(pending, rejected(after(60), after(90), ' ')))).toBe('text-missing');
    expect(outcomeOf(when(pending, { ...rejected(after(60), after(90)), by: AGENT }))).toBe(
      'not-allowed',
    );
  });

  test('after the second one the unit must sign', () => {
    const twice = given(
      ...dispatchedSteps,
      returnRequested(after(10)),
      rejected(after(10), after(20)),
      returnRequested(after(30)),
      rejected(after(30), after(40)),
    );
    expect(when(twice, returnRequested(after(50)))).toMatchObject({
      refusal: { code: 'must-sign', params: { rejections: 2 } },
    });
    expect(outcomeOf(when(twice, signed(after(50))))).toBe('AssignmentSigned');
  });

  test('a ruling is for the request that was read', () => {
    const second = given(
      ...dispatchedSteps,
      returnRequested(after(10)),
      rejected(after(10), after(20)),
      returnRequested(after(30)),
    );
    expect(outcomeOf(when(second, approved(after(10), after(40), REVIEWER)))).toBe(
      'request-not-open',
    );
  });
});

describe('row 23: unsigned after 24 hours', () => {
  const late = minutesAfter(SIGN_DUE_AT, 1);

  test('is marked once, by the system, with the instant it was due, and stays', () => {
    expect(outcomeOf(when(pendingSign, signOverdueMarked(SIGN_DUE_AT)))).toBe('not-due-yet');
    const marked = given(...dispatchedSteps, signOverdueMarked(late));
    expect(marked.order).toMatchObject({ state: 'PENDING_SIGN' });
    expect(leadOf(marked.order!)?.signOverdueAt).toBe(SIGN_DUE_AT);
    expect(outcomeOf(when(marked, signOverdueMarked(late)))).toBe('already-marked');
    expect(outcomeOf(when(pendingSign, { ...signOverdueMarked(late), by: HEATING_CLERK }))).toBe(
      'not-allowed',
    );
  });

  test('I7: the mark outlives the late signature', () => {
    const { order } = given(
      ...dispatchedSteps,
      signOverdueMarked(late),
      signed(minutesAfter(late, 5)),
    );
    expect(leadOf(order!)).toMatchObject({ state: 'SIGNED', signOverdueAt: SIGN_DUE_AT });
  });

  test('I8: a clock that was stopped marks nothing', () => {
    const signedInTime = given(...dispatchedSteps, signed(after(60)));
    expect(outcomeOf(when(signedInTime, signOverdueMarked(late)))).toBe('already-signed');
    const paused = given(...dispatchedSteps, returnRequested(after(60)));
    expect(outcomeOf(when(paused, signOverdueMarked(late)))).toBe('return-pending');
    const returned = given(
      ...dispatchedSteps,
      returnRequested(after(60)),
      approved(after(60), after(90)),
    );
    expect(outcomeOf(when(returned, signOverdueMarked(late)))).toBe('wrong-state');
  });

  test('a CO that is late is marked for itself', () => {
    const { order } = given(...dispatchedSteps, signed(after(60)), signOverdueMarked(late, co));
    expect(order?.assignments.map(({ signOverdueAt }) => signOverdueAt)).toEqual([
      null,
      SIGN_DUE_AT,
    ]);
  });
});
