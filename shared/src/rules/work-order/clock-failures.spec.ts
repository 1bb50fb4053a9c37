import { describe, expect, test } from '@jest/globals';

import { alarmsOfOrder } from '../sla/alarms-of-order.js';
import { handleDue } from '../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../sla/sla-profile.js';
import { subDues } from '../sla/sub-dues.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, type Story, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeDrafted,
  closeFiled,
  contacted,
  handleOverdueMarked,
  marked,
  ratedDissatisfied,
  ratedSatisfied,
  reworkRuled,
} from './testing/handling-steps.js';
import { AGENT, REVIEWER, WATER } from './testing/people-and-units.js';
import {
  approved,
  calendar,
  COMPLETE_FORM,
  dispatchDueFrom,
  dispatched,
  DISPATCHED_AT,
  HEATING_CATEGORY,
  minutesAfter,
  opened,
  rejected,
  returnRequested,
  signed,
  signOverdueMarked,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

/** What went wrong with clocks elsewhere, each by the number of its failure mode. */
const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const DAY = 24 * 60;

const clocksOf = ({ order }: Story) => (order ? runningClocks(order) : []);
const namesOf = (story: Story) => clocksOf(story).map(({ clock }) => clock);

describe('CAL-11: a clock that stands still', () => {
  const returning = given(submitted(), dispatched(), returnRequested(after(60)));

  test('has no alarm, and no breach is marked however long it stands', () => {
    expect(namesOf(returning)).toEqual(['T-RET-REV', 'T-HANDLE']);
    const late = after(3 * DAY);
    expect(outcomeOf(when(returning, signOverdueMarked(late)))).toBe('return-pending');
  });

  test('was broken when it stopped, and is broken by as much for ever', () => {
    const late = '2026-12-02T16:05:00.000Z';
    const filedAt = '2026-12-03T02:00:00.000Z';
    const { order } = given(
      submitted(),
      dispatched(),
      signed(after(30)),
      contacted(after(40)),
      handleOverdueMarked(late),
      closeDrafted('2026-12-03T01:00:00.000Z'),
      closeFiled(filedAt),
    );
    expect(namesOf({ order, facts: [] })).toEqual(['T-CLOSE-REV']);
    expect(order && leadOf(order)).toMatchObject({
      handleOverdueAt: '2026-12-02T16:00:00.000Z',
      submittedAt: filedAt,
    });
  });
});

describe('CAL-14: every way an order begins has its clocks declared', () => {
  const drafted = { form: COMPLETE_FORM, category: HEATING_CATEGORY };
  const at = minutesAfter(DISPATCHED_AT, -20);
  const promise = {
    takenBy: '老姜',
    takenAt: DISPATCHED_AT,
    promise: '去看',
    promisedAt: after(60),
  };
  const step = (command: Step['command'], when_ = at): Step => ({ command, by: AGENT, at: when_ });

  test.each<[string, readonly Step[], readonly string[]]>([
    ['a draft', [opened()], []],
    ['a submitted order', [submitted()], ['T-DISP']],
    [
      'a direct answer',
      [opened(), step({ type: 'ANSWER', ...drafted, answer: '可以报停' })],
      ['T-ARCH'],
    ],
    [
      'a referral',
      [opened(), step({ type: 'REFER', ...drafted, to: 'OTHER', told: '请找信访' })],
      [],
    ],
    [
      'a phone transfer: by the promise that was given',
      [
        opened(),
        step({ type: 'TRANSFER_BY_PHONE', ...drafted, unit: WATER, ...promise }, after(1)),
      ],
      [],
    ],
  ])('%s', (_, steps, clocks) => {
    const story = given(...steps);
    expect(namesOf(story)).toEqual(clocks);
    const now = new Date(steps.at(-1)?.at ?? at);
    expect(clocksOf(story).every(({ dueAt }) => dueAt > now)).toBe(true);
  });
});

describe('CAL-15: begun again, an order neither escalates at once nor forgets its promise', () => {
  const filedAt = after(3 * DAY);
  const toCallback = [
    submitted(),
    dispatched(),
    signed(after(30)),
    contacted(after(60)),
    closeDrafted(after(90)),
    closeFiled(filedAt),
    closeApproved(filedAt, after(3 * DAY + 60)),
  ];

  test('a rework has a deadline of its own, from the ruling', () => {
    const ruledAt = '2026-12-07T02:00:00.000Z';
    const before = given(...toCallback, ratedDissatisfied('2026-12-06T02:00:00.000Z'));
    const story = given(
      ...toCallback,
      ratedDissatisfied('2026-12-06T02:00:00.000Z'),
      reworkRuled(ruledAt),
    );
    expect(clocksOf(story)).toEqual([
      {
        clock: 'T-REWORK',
        startedAt: new Date(ruledAt),
        dueAt: new Date('2026-12-14T16:00:00.000Z'),
      },
    ]);
    expect(story.order?.citizenClock).toEqual(before.order?.citizenClock);
    const again = marked({ type: 'MARK_REWORK_OVERDUE' }, minutesAfter(ruledAt, 1));
    expect(outcomeOf(when(story, again))).toBe('not-due-yet');
  });

  test('a reopened order waits for dispatch by a new clock, its old breaches and promise with it', () => {
    const closedAt = '2026-12-06T02:00:00.000Z';
    const reopenedAt = '2026-12-20T02:00:00.000Z';
    const reopened: Step = {
      command: { type: 'REOPEN', reason: '室温又降了', dispatchDue: dispatchDueFrom(reopenedAt) },
      by: REVIEWER,
      at: reopenedAt,
    };
    const closed = given(...toCallback, ratedSatisfied(closedAt));
    const story = given(...toCallback, ratedSatisfied(closedAt), reopened);
    expect(clocksOf(story)).toMatchObject([{ clock: 'T-DISP', startedAt: new Date(reopenedAt) }]);
    expect(story.order?.citizenClock).toEqual(closed.order?.citizenClock);
  });
});

describe('CAL-16: the next unit gets time of its own', () => {
  test('after a return, counted from its own dispatch', () => {
    const secondDispatch = after(2 * DAY);
    const { order } = given(
      submitted(),
      dispatched(),
      returnRequested(after(60)),
      approved(after(60), after(DAY)),
      dispatched(WATER, [], secondDispatch),
    );
    const fresh = handleDue(calendar, DEFAULT_SLA_PROFILE, new Date(secondDispatch));
    expect(order && leadOf(order)).toMatchObject({
      unitId: WATER.id,
      dispatchedAt: secondDispatch,
      handleDueAt: fresh.dueAt,
    });
    expect(order?.citizenClock?.startedAt).toBe(DISPATCHED_AT);
  });

  test.each([0, 1, 2, 3, 5, 8, 13])(
    'a unit below never gets more than the one above: day %s',
    (days) => {
      const outerDueAt = new Date(
        handleDue(calendar, DEFAULT_SLA_PROFILE, new Date(DISPATCHED_AT)).dueAt,
      );
      const now = new Date(after(days * DAY));
      const { sign, handle } = subDues(calendar, DEFAULT_SLA_PROFILE, { outerDueAt }, now);
      expect(new Date(handle.dueAt).getTime()).toBeLessThanOrEqual(outerDueAt.getTime());
      if (now < outerDueAt) expect(sign.dueAt <= handle.dueAt).toBe(true);
    },
  );
});

test('CAL-19: the part that is gone is a part of the clock that runs, and waiting is no part of it', () => {
  const ruledAt = after(30 * 60);
  const story = given(
    submitted(),
    dispatched(),
    returnRequested(after(20 * 60)),
    rejected(after(20 * 60), ruledAt),
  );
  const sign = clocksOf(story).filter(({ clock }) => clock === 'T-SIGN');
  expect(sign).toEqual([
    { clock: 'T-SIGN', startedAt: new Date(ruledAt), dueAt: new Date(after(34 * 60)) },
  ]);
  const alarms = alarmsOfOrder(calendar, DEFAULT_SLA_PROFILE, sign, new Date(ruledAt));
  expect(alarms.map(({ kind, ringsAt }) => [kind, ringsAt.toISOString()])).toEqual([
    ['SIGN_HALF_GONE', after(32 * 60)],
    ['SIGN_LAST_HOUR', after(33 * 60)],
    ['SIGN_NEAR', after(33 * 60 + 12)],
    ['SIGN_EXPIRED', after(34 * 60)],
  ]);
});
