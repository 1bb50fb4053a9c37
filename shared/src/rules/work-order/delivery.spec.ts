import { describe, expect, test } from '@jest/globals';

import { deliveryOf } from './delivery.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  DISPATCHER,
  EDUCATION_CLERK,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import { disputeFiled, received, unreceivedMarked } from './testing/signing-steps.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  signed,
  submitted,
} from './testing/steps.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const steps: Step[] = [submitted(), dispatched(HEATING, [WATER])];
const pendingSign = given(...steps);
const co = assignmentId(WATER);

describe('delivery', () => {
  test('each unit by itself, at the first look of one of its people', () => {
    const { order } = given(...steps, received(after(3), HEATING_LEADER));
    expect(order?.assignments.map(({ receivedAt }) => receivedAt)).toEqual([after(3), null]);
    expect(order?.state).toBe('PENDING_SIGN');
    const again = received(after(9), HEATING_CLERK);
    expect(when(given(...steps, received(after(3))), again)).toMatchObject({
      refusal: { code: 'already-received', params: { at: after(3) } },
    });
  });

  test('outdates nothing that somebody else has read', () => {
    const { order } = given(...steps, received(after(3)));
    expect(order?.decidedVersion).toBe(pendingSign.order?.decidedVersion);
  });

  test('not by the look of another unit, nor of the centre', () => {
    expect(outcomeOf(when(pendingSign, received(after(3), EDUCATION_CLERK)))).toBe(
      'not-your-assignment',
    );
    expect(outcomeOf(when(pendingSign, received(after(3), WATER_CLERK)))).toBe(
      'not-your-assignment',
    );
    expect(outcomeOf(when(pendingSign, received(after(3), DISPATCHER)))).toBe('not-allowed');
  });

  test('who acts has seen it', () => {
    const receipts = (...more: Step[]) =>
      given(...steps, ...more).order?.assignments.map(({ receivedAt }) => receivedAt);
    expect(receipts(signed(after(5)))).toEqual([after(5), null]);
    expect(receipts(disputeFiled(after(5)))).toEqual([after(5), null]);
    expect(receipts(received(after(3)), signed(after(5)))).toEqual([after(3), null]);
  });

  test('unseen for thirty minutes is marked once, as of then, and never erased', () => {
    expect(outcomeOf(when(pendingSign, unreceivedMarked(after(30), co)))).toBe('not-due-yet');
    const marked = given(...steps, unreceivedMarked(after(31), co));
    expect(marked.order?.assignments.map(({ unreceivedAt }) => unreceivedAt)).toEqual([
      null,
      after(30),
    ]);
    expect(outcomeOf(when(marked, unreceivedMarked(after(32), co)))).toBe('clock-not-running');
    const seen = given(
      ...steps,
      unreceivedMarked(after(31), co),
      received(after(40), WATER_CLERK, co),
    );
    expect(seen.order?.assignments[1]).toMatchObject({
      unreceivedAt: after(30),
      receivedAt: after(40),
    });
  });

  test('who has seen it in time is not missed', () => {
    const seen = given(...steps, received(after(3)));
    expect(outcomeOf(when(seen, unreceivedMarked(after(31))))).toBe('clock-not-running');
  });

  test('in words: received, on its way, unreceived', () => {
    const dispatchedAt = DISPATCHED_AT;
    const said = (receivedAt: string | null, minutes: number) =>
      deliveryOf({ dispatchedAt, receivedAt }, new Date(after(minutes)));
    expect(said(after(40), 50)).toBe('RECEIVED');
    expect(said(null, 30)).toBe('ON_ITS_WAY');
    expect(said(null, 31)).toBe('UNRECEIVED');
  });
});
