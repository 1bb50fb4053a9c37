import { describe, expect, test } from '@jest/globals';

import { dueOfOrder } from './due-of-order.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeDrafted,
  closeFiled,
  closeRejected,
  contacted,
  coReported,
  ratedDissatisfied,
  reworkRuled,
  strikeOffConfirmed,
  strikeOffProposed,
} from './testing/handling-steps.js';
import {
  CALLBACK_AGENT,
  HEATING,
  REVIEWER,
  SECOND_REVIEWER,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  signed,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const FILED_AT = '2026-11-25T02:00:00.000Z';
const ACCEPTED_AT = '2026-11-26T02:00:00.000Z';
const CALLED_BACK_AT = '2026-11-27T02:00:00.000Z';
const RULED_AT = '2026-11-30T02:00:00.000Z';

const accepted = [
  submitted(),
  dispatched(),
  signed(after(30)),
  contacted(after(60)),
  closeDrafted(after(120)),
  closeFiled(FILED_AT),
  closeApproved(FILED_AT, ACCEPTED_AT),
];
const dissatisfied = [...accepted, ratedDissatisfied(CALLED_BACK_AT)];
const rework = [...dissatisfied, reworkRuled(RULED_AT)];

describe('row 44: rework', () => {
  test('the same unit goes on, without a new signature, for five working days', () => {
    const { order } = given(...rework);
    expect(order).toMatchObject({
      state: 'REWORK',
      round: 1,
      handling: { reworkCount: 1, contacts: { reached: 0, failed: 0 } },
    });
    expect(leadOf(order!)).toMatchObject({ state: 'SIGNED', submittedAt: null });
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-REWORK']);
    expect(dueOfOrder(order!)).toBe('2026-12-07T16:00:00.000Z');
  });

  test('filed late, the rework clock is broken since it was due', () => {
    const late = '2026-12-07T16:00:01.000Z';
    const { order } = given(...rework, contacted(late), closeDrafted(late), closeFiled(late));
    expect(order?.handling.clocks['T-REWORK']?.overdueAt).toBe('2026-12-07T16:00:00.000Z');
    expect(leadOf(order!)?.handleOverdueAt).toBeNull();
  });

  test('44b: a close needs a contact after the ruling', () => {
    const at = minutesAfter(RULED_AT, 60);
    expect(outcomeOf(when(given(...rework), closeDrafted(at)))).toBe('contact-missing');
    expect(outcomeOf(when(given(...rework, contacted(at)), closeDrafted(at)))).toBe('CloseDrafted');
  });

  test('a rejected close leads back into the rework, whose clock never stopped', () => {
    const filedAt = minutesAfter(RULED_AT, 80);
    const { order, facts } = given(
      ...rework,
      contacted(minutesAfter(RULED_AT, 60)),
      closeDrafted(minutesAfter(RULED_AT, 70)),
      closeFiled(filedAt),
      closeRejected(filedAt, minutesAfter(RULED_AT, 90)),
    );
    expect(facts.find(({ type, at }) => type === 'CloseFiled' && at === filedAt)).toMatchObject({
      late: false,
    });
    expect(order?.state).toBe('REWORK');
    expect(runningClocks(order!)).toMatchObject([
      { clock: 'T-REWORK', dueAt: new Date('2026-12-07T16:00:00.000Z') },
    ]);
  });

  test('its CO units report anew', () => {
    const signedByWater = {
      command: { type: 'SIGN_AS_CO' as const, assignmentId: assignmentId(WATER) },
      by: WATER_CLERK,
      at: after(40),
    };
    const story = given(
      submitted(),
      dispatched(HEATING, [WATER]),
      signed(after(30)),
      signedByWater,
      coReported(after(50)),
      ...accepted.slice(3),
      ratedDissatisfied(CALLED_BACK_AT),
      reworkRuled(RULED_AT),
    );
    expect(outcomeOf(when(story, coReported(minutesAfter(RULED_AT, 10))))).toBe('CoReported');
  });

  test('twice and no more', () => {
    const round = (start: string) => [
      contacted(minutesAfter(start, 60)),
      closeDrafted(minutesAfter(start, 70)),
      closeFiled(minutesAfter(start, 80)),
      closeApproved(minutesAfter(start, 80), minutesAfter(start, 90)),
      ratedDissatisfied(minutesAfter(start, 100)),
    ];
    const second = minutesAfter(RULED_AT, 200);
    const thrice = given(...rework, ...round(RULED_AT), reworkRuled(second), ...round(second));
    expect(when(thrice, reworkRuled(minutesAfter(second, 200)))).toEqual({
      accepted: false,
      refusal: { code: 'rework-used-up', params: { reworks: 2 } },
    });
  });

  test('refused: without a reason, or to the callback desk', () => {
    const story = given(...dissatisfied);
    const command = { ...reworkRuled(RULED_AT).command, reason: '' } as Step['command'];
    expect(outcomeOf(when(story, { ...reworkRuled(RULED_AT), command }))).toBe('text-missing');
    expect(outcomeOf(when(story, reworkRuled(RULED_AT, CALLBACK_AGENT)))).toBe('not-allowed');
  });
});

describe('row 45: struck off by two people', () => {
  const proposed = [...dissatisfied, strikeOffProposed(RULED_AT)];
  const later = minutesAfter(RULED_AT, 30);

  test('the order closes; what the citizen said stays', () => {
    const { order } = given(...proposed, strikeOffConfirmed(later, SECOND_REVIEWER));
    expect(order).toMatchObject({
      state: 'CLOSED',
      handling: {
        satisfaction: { kind: 'DISSATISFIED', stars: 1 },
        strikeOff: { proposedBy: { name: REVIEWER.name }, confirmedBy: SECOND_REVIEWER.name },
      },
    });
  });

  test('not by one', () => {
    expect(outcomeOf(when(given(...proposed), strikeOffConfirmed(later, REVIEWER)))).toBe(
      'second-person-needed',
    );
    expect(outcomeOf(when(given(...dissatisfied), strikeOffConfirmed(later, REVIEWER)))).toBe(
      'strike-off-not-proposed',
    );
    expect(when(given(...proposed), strikeOffProposed(later, SECOND_REVIEWER))).toEqual({
      accepted: false,
      refusal: { code: 'strike-off-proposed', params: { by: REVIEWER.name } },
    });
  });

  test('the second person may find the citizen right instead', () => {
    const { order } = given(...proposed, reworkRuled(later, SECOND_REVIEWER));
    expect(order).toMatchObject({ state: 'REWORK', handling: { strikeOff: null } });
  });

  test('needs a reason', () => {
    const step = strikeOffProposed(RULED_AT);
    const mute = { ...step, command: { type: 'PROPOSE_STRIKE_OFF' as const, reason: '' } };
    expect(outcomeOf(when(given(...dissatisfied), mute))).toBe('text-missing');
  });
});
