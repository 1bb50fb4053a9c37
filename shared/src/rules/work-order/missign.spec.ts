import { describe, expect, test } from '@jest/globals';

import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import { contacted } from './testing/handling-steps.js';
import { ledgerOfStory } from './testing/ledger-of-story.js';
import { HEATING, HEATING_LEADER, WATER, WATER_CLERK } from './testing/people-and-units.js';
import { missignReturnRequested } from './testing/signing-steps.js';
import {
  approved,
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  rejected,
  returnRequested,
  signed,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

const hours = (n: number) => minutesAfter(DISPATCHED_AT, n * 60);
const signedSteps: Step[] = [submitted(), dispatched(HEATING, [WATER]), signed(hours(1))];
const inProgress = given(...signedSteps);
const askedAt = hours(3);
const askedSteps = [...signedSteps, missignReturnRequested(askedAt)];

describe('row 28: 误签更正', () => {
  test('who signed by mistake asks for return, and it is counted', () => {
    const { order } = given(...askedSteps);
    expect(order).toMatchObject({ state: 'RETURN_PENDING', openReturn: { missign: true } });
    expect(leadOf(order!)).toMatchObject({ state: 'RETURN_REQUESTED', missignedAt: askedAt });
  });

  test('up to 24 hours after the dispatch, however long the unit had to sign', () => {
    expect(outcomeOf(when(inProgress, missignReturnRequested(hours(24))))).toBe('ReturnRequested');
    const late = new Date(Date.parse(hours(24)) + 1).toISOString();
    expect(when(inProgress, missignReturnRequested(late))).toMatchObject({
      refusal: { code: 'missign-too-late', params: { dueAt: hours(24) } },
    });
  });

  test('not once somebody has spoken with the requester; a try that reached nobody is none', () => {
    const reached = given(...signedSteps, contacted(hours(2)));
    expect(outcomeOf(when(reached, missignReturnRequested(askedAt)))).toBe('requester-contacted');
    const tried = given(...signedSteps, contacted(hours(2), false));
    expect(outcomeOf(when(tried, missignReturnRequested(askedAt)))).toBe('ReturnRequested');
  });

  test('asked by the LEAD’s clerk only, with a basis', () => {
    const co = missignReturnRequested(askedAt, WATER_CLERK, assignmentId(WATER));
    expect(outcomeOf(when(inProgress, co))).toBe('only-lead-may-return');
    const leader = missignReturnRequested(askedAt, HEATING_LEADER);
    expect(outcomeOf(when(inProgress, leader))).toBe('not-allowed');
    const { command } = missignReturnRequested(askedAt);
    if (command.type !== 'REQUEST_MISSIGN_RETURN') throw new Error('Another command');
    const bare = { ...missignReturnRequested(askedAt), command: { ...command, basis: '' } };
    expect(outcomeOf(when(inProgress, bare))).toBe('basis-missing');
  });

  test('a unit that must sign does not get out by signing first (row 26)', () => {
    const mustSign = given(
      submitted(),
      dispatched(),
      returnRequested(hours(1)),
      rejected(hours(1), hours(2)),
      returnRequested(hours(3)),
      rejected(hours(3), hours(4)),
      signed(hours(5)),
    );
    expect(outcomeOf(when(mustSign, missignReturnRequested(hours(6))))).toBe('must-sign');
  });

  test('approved, the order goes back to dispatch as any return', () => {
    const { order } = given(...askedSteps, approved(askedAt, hours(4)));
    expect(order).toMatchObject({ state: 'PENDING_DISPATCH', round: 2, hopCount: 1 });
  });

  test('rejected, the unit goes on with its work; its signature stands, no clock has moved', () => {
    const before = leadOf(inProgress.order!);
    const { order, facts } = given(...askedSteps, rejected(askedAt, hours(4)));
    expect(order?.state).toBe('IN_PROGRESS');
    expect(leadOf(order!)).toEqual({ ...before, missignedAt: askedAt });
    expect(ledgerOfStory(facts).map(({ phase }) => phase)).toEqual([
      'SIGNING',
      'HANDLING',
      'RETURN_REVIEW',
      'HANDLING',
    ]);
  });
});
