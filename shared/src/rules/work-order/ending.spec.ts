import { describe, expect, test } from '@jest/globals';

import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { maySeeOrder } from './order-visibility.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeDrafted,
  closeFiled,
  contacted,
  handleOverdueMarked,
  marked,
  ratedSatisfied,
  urged,
} from './testing/handling-steps.js';
import {
  AGENT,
  CALLBACK_AGENT,
  DISPATCHER,
  HEATING_CLERK,
  REVIEWER,
  SHIFT_LEAD,
} from './testing/people-and-units.js';
import {
  COMPLETE_FORM,
  dispatchDueFrom,
  dispatched,
  DISPATCHED_AT,
  HEATING_CATEGORY,
  minutesAfter,
  opened,
  signed,
  submitted,
} from './testing/steps.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const CLOSED_AT = '2026-11-27T02:00:00.000Z';
/** 24:00 of 27 December, thirty days later. */
const ARCHIVE_AT = '2026-12-27T16:00:00.000Z';

const inProgress = [submitted(), dispatched(), signed(after(30)), urged(after(40), AGENT)];
const closed = [
  ...inProgress,
  contacted(after(60)),
  closeDrafted(after(120)),
  closeFiled(after(130)),
  closeApproved(after(130), after(140)),
  ratedSatisfied(CLOSED_AT),
];
const answered = given(opened(), {
  command: { type: 'ANSWER', form: COMPLETE_FORM, category: HEATING_CATEGORY, answer: '可以报停' },
  by: AGENT,
  at: CLOSED_AT,
});

const reopened = (at: string, reason = '室温又降到十五度'): Step => ({
  command: { type: 'REOPEN', reason, dispatchDue: dispatchDueFrom(at) },
  by: REVIEWER,
  at,
});
const archived = (at: string) => marked({ type: 'ARCHIVE' }, at);
const withdrawn = (by = AGENT, changes = {}): Step => ({
  command: { type: 'WITHDRAW', reason: '已自行解决', identityChecked: true, ...changes },
  by,
  at: after(200),
});

describe('row 54: reopened', () => {
  test('a new round at the dispatcher, with nothing left of the old handling but the urging', () => {
    const { order } = given(...closed, reopened(ARCHIVE_AT));
    expect(order).toMatchObject({
      state: 'PENDING_DISPATCH',
      round: 2,
      handling: { urgeCount: 1, satisfaction: null, closedAt: null, reworkCount: 0, clocks: {} },
    });
    expect(order?.citizenClock).toEqual(given(...closed).order?.citizenClock);
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-DISP']);
  });

  test('thirty days, to the last instant', () => {
    const late = minutesAfter(ARCHIVE_AT, 1);
    expect(when(given(...closed), reopened(late))).toEqual({
      accepted: false,
      refusal: { code: 'reopen-too-late', params: { dueAt: ARCHIVE_AT } },
    });
  });

  test('refused: what was answered at once, without new facts, by another desk', () => {
    expect(outcomeOf(when(answered, reopened(after(9000))))).toBe('never-forwarded');
    expect(outcomeOf(when(given(...closed), reopened(after(9000), ' ')))).toBe('text-missing');
    for (const by of [AGENT, DISPATCHER, CALLBACK_AGENT]) {
      expect(outcomeOf(when(given(...closed), { ...reopened(after(9000)), by }))).toBe(
        'not-allowed',
      );
    }
  });
});

describe('row 55: the archive', () => {
  test('takes every closed order after thirty days, by the system alone', () => {
    for (const story of [given(...closed), answered]) {
      expect(outcomeOf(when(story, archived(ARCHIVE_AT)))).toBe('not-due-yet');
      expect(outcomeOf(when(story, archived(minutesAfter(ARCHIVE_AT, 1))))).toBe(
        'WorkOrderArchived',
      );
    }
    const byHand = { ...archived(minutesAfter(ARCHIVE_AT, 1)), by: REVIEWER };
    expect(outcomeOf(when(given(...closed), byHand))).toBe('not-allowed');
  });

  test('locks it', () => {
    const story = given(...closed, archived(minutesAfter(ARCHIVE_AT, 1)));
    expect(story.order?.state).toBe('ARCHIVED');
    expect(runningClocks(story.order!)).toEqual([]);
    expect(outcomeOf(when(story, reopened(minutesAfter(ARCHIVE_AT, 2))))).toBe('wrong-state');
  });

  test('I8: an order that was reopened meanwhile is left alone', () => {
    const story = given(...closed, reopened(after(9000)));
    expect(outcomeOf(when(story, archived(minutesAfter(ARCHIVE_AT, 1))))).toBe('wrong-state');
  });
});

describe('row 56: withdrawn', () => {
  test('ends everything: no clock runs, no unit has it', () => {
    const { order } = given(...inProgress, withdrawn());
    expect(order).toMatchObject({ state: 'WITHDRAWN', dispatchClock: null });
    expect(runningClocks(order!)).toEqual([]);
    expect(maySeeOrder(order!, HEATING_CLERK)).toBe(false);
    expect(maySeeOrder(order!, AGENT)).toBe(true);
  });

  test('what a unit has finished stays its work', () => {
    const accepted = given(...closed.slice(0, -1));
    const { order } = given(...closed.slice(0, -1), withdrawn());
    expect(accepted.order?.state).toBe('PENDING_CALLBACK');
    expect(order?.assignments[0]?.state).toBe('ACCEPTED');
  });

  test('I7: who was late stays late', () => {
    const late = '2026-12-02T16:01:00.000Z';
    const { order } = given(...inProgress, handleOverdueMarked(late), {
      ...withdrawn(),
      at: minutesAfter(late, 10),
    });
    expect(order?.assignments[0]?.handleOverdueAt).toBe('2026-12-02T16:00:00.000Z');
  });

  test('the agent or the callback desk hears it from the citizen', () => {
    for (const by of [AGENT, CALLBACK_AGENT]) {
      expect(outcomeOf(when(given(...inProgress), withdrawn(by)))).toBe('WorkOrderWithdrawn');
    }
    for (const by of [REVIEWER, SHIFT_LEAD, HEATING_CLERK, SYSTEM_ACTOR]) {
      expect(outcomeOf(when(given(...inProgress), withdrawn(by)))).toBe('not-allowed');
    }
  });

  test('refused: unchecked identity, no reason, a report, what is closed already', () => {
    const story = given(...inProgress);
    expect(outcomeOf(when(story, withdrawn(AGENT, { identityChecked: false })))).toBe(
      'identity-not-checked',
    );
    expect(outcomeOf(when(story, withdrawn(AGENT, { reason: '' })))).toBe('text-missing');
    const report = given(submitted({ requestType: 'REPORT' }), dispatched());
    expect(outcomeOf(when(report, withdrawn()))).toBe('report-not-withdrawable');
    expect(outcomeOf(when(given(...closed), withdrawn()))).toBe('wrong-state');
  });
});
