import { describe, expect, test } from '@jest/globals';

import { dueOfOrder } from './due-of-order.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeDrafted,
  closeFiled,
  contacted,
  marked,
  ratedDissatisfied,
  ratedSatisfied,
  reworkRuled,
  triedToCallBack,
} from './testing/handling-steps.js';
import { AGENT, CALLBACK_AGENT, HEATING_CLERK, REVIEWER } from './testing/people-and-units.js';
import { dispatched, DISPATCHED_AT, minutesAfter, signed, submitted } from './testing/steps.js';

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
const toCall = given(...accepted);
const dissatisfied = [...accepted, ratedDissatisfied(CALLED_BACK_AT)];
const rework = [...dissatisfied, reworkRuled(RULED_AT)];

const unrated = (why: 'UNREACHABLE' | 'NO_PHONE' | 'REFUSED', at: string): Step => ({
  command: { type: 'CLOSE_UNRATED', why, note: '' },
  by: CALLBACK_AGENT,
  at,
});

describe('row 41: satisfied', () => {
  test.each([3, 4, 5])('%s stars and solved close the order', (stars) => {
    const { order } = given(...accepted, ratedSatisfied(CALLED_BACK_AT, stars));
    expect(order).toMatchObject({
      state: 'CLOSED',
      handling: {
        closedAt: CALLED_BACK_AT,
        satisfaction: { kind: 'SATISFIED', stars, solved: true, attitude: 'GOOD' },
      },
    });
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-ARCH']);
  });

  test.each([
    [2, true, 'rated-dissatisfied'],
    [5, false, 'rated-dissatisfied'],
    [0, true, 'stars-out-of-range'],
    [6, true, 'stars-out-of-range'],
    [3.5, true, 'stars-out-of-range'],
  ])('%s stars, solved %s: %s', (stars, solved, code) => {
    expect(outcomeOf(when(toCall, ratedSatisfied(CALLED_BACK_AT, stars, solved)))).toBe(code);
  });
});

describe('row 43: dissatisfied', () => {
  test.each([
    [1, true],
    [2, false],
    [5, false],
  ])('%s stars, solved %s: a reviewer rules within a working day', (stars, solved) => {
    const { order } = given(...accepted, ratedDissatisfied(CALLED_BACK_AT, stars, solved));
    expect(order).toMatchObject({
      state: 'DISSATISFIED',
      handling: { satisfaction: { kind: 'DISSATISFIED', stars, solved } },
    });
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-JUDGE']);
    expect(dueOfOrder(order!)).toBe('2026-11-30T16:00:00.000Z');
  });

  test('refused: a satisfied rating, and one without its reason', () => {
    expect(outcomeOf(when(toCall, ratedDissatisfied(CALLED_BACK_AT, 3, true)))).toBe(
      'rated-satisfied',
    );
    const mute = ratedDissatisfied(CALLED_BACK_AT);
    const command = { ...mute.command, reason: ' ' } as Step['command'];
    expect(outcomeOf(when(toCall, { ...mute, command }))).toBe('text-missing');
  });
});

describe('row 42: the citizen says nothing', () => {
  const DAY = 24 * 60;
  const tries = (...minutes: number[]) =>
    minutes.map((n) => triedToCallBack(minutesAfter(ACCEPTED_AT, n)));
  const later = minutesAfter(ACCEPTED_AT, 2 * DAY);

  test('three tries on two days: closed, unrated, never satisfied', () => {
    const { order } = given(...accepted, ...tries(10, 300, DAY), unrated('UNREACHABLE', later));
    expect(order).toMatchObject({
      state: 'CLOSED',
      handling: { satisfaction: { kind: 'UNRATED', why: 'UNREACHABLE' } },
    });
  });

  test.each([
    ['two tries', tries(10, DAY), { tries: 2, days: 2 }],
    ['three tries on one day', tries(10, 100, 300), { tries: 3, days: 1 }],
  ])('refused after %s', (_, made, params) => {
    expect(when(given(...accepted, ...made), unrated('UNREACHABLE', later))).toEqual({
      accepted: false,
      refusal: { code: 'callback-tries-missing', params },
    });
  });

  test('days are days of the hotline’s zone: 23:50 and 00:10 are two', () => {
    const night = [
      '2026-11-26T15:40:00.000Z',
      '2026-11-26T15:50:00.000Z',
      '2026-11-26T16:10:00.000Z',
    ];
    const story = given(...accepted, ...night.map((at) => triedToCallBack(at)));
    expect(outcomeOf(when(story, unrated('UNREACHABLE', later)))).toBe('WorkOrderClosedUnrated');
  });

  test('who refuses to answer need not be called again', () => {
    expect(outcomeOf(when(toCall, unrated('REFUSED', later)))).toBe('WorkOrderClosedUnrated');
  });

  test('no number: only if there is none', () => {
    expect(outcomeOf(when(toCall, unrated('NO_PHONE', later)))).toBe('phone-is-known');
    const nameless = { anonymous: true, requesterName: '', hasPhone: false };
    const mute = given(submitted(nameless), ...accepted.slice(1));
    expect(outcomeOf(when(mute, unrated('NO_PHONE', later)))).toBe('WorkOrderClosedUnrated');
  });

  test('tries before a rework do not count after it', () => {
    const again = given(
      ...accepted,
      ...tries(10, 300, 600),
      ratedDissatisfied(CALLED_BACK_AT),
      reworkRuled(RULED_AT),
      contacted(minutesAfter(RULED_AT, 60)),
      closeDrafted(minutesAfter(RULED_AT, 70)),
      closeFiled(minutesAfter(RULED_AT, 80)),
      closeApproved(minutesAfter(RULED_AT, 80), minutesAfter(RULED_AT, 90)),
    );
    expect(again.order?.handling).toMatchObject({ callbackTries: [], satisfaction: null });
  });
});

describe('who calls back', () => {
  const callbacks = [
    triedToCallBack(CALLED_BACK_AT),
    ratedSatisfied(CALLED_BACK_AT),
    ratedDissatisfied(CALLED_BACK_AT),
    unrated('REFUSED', CALLED_BACK_AT),
  ];

  test('the callback desk alone', () => {
    for (const step of callbacks) {
      for (const by of [AGENT, REVIEWER, HEATING_CLERK]) {
        expect(outcomeOf(when(toCall, { ...step, by }))).toBe('not-allowed');
      }
    }
  });

  test('G8: not who registered the order', () => {
    const both = { ...AGENT, roles: ['AGENT' as const, 'CALLBACK' as const] };
    for (const step of callbacks) {
      expect(outcomeOf(when(toCall, { ...step, by: both }))).toBe('own-registration');
    }
  });
});

describe('a desk that is late is marked once, at the instant it was due', () => {
  test.each([
    ['T-CB', accepted, { type: 'MARK_CALLBACK_OVERDUE' }, '2026-12-01T16:00:00.000Z'],
    ['T-JUDGE', dissatisfied, { type: 'MARK_JUDGE_OVERDUE' }, '2026-11-30T16:00:00.000Z'],
    ['T-REWORK', rework, { type: 'MARK_REWORK_OVERDUE' }, '2026-12-07T16:00:00.000Z'],
  ] as const)('%s', (clock, steps, command, dueAt) => {
    expect(outcomeOf(when(given(...steps), marked(command, dueAt)))).toBe('not-due-yet');
    const late = marked(command, minutesAfter(dueAt, 1));
    const overdue = given(...steps, late);
    expect(overdue.order?.handling.clocks[clock]?.overdueAt).toBe(dueAt);
    expect(outcomeOf(when(overdue, late))).toBe('already-marked');
    expect(runningClocks(overdue.order!)).toEqual([]);
    expect(outcomeOf(when(given(...steps), { ...late, by: REVIEWER }))).toBe('not-allowed');
  });
});
