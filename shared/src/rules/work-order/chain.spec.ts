import { describe, expect, test } from '@jest/globals';

import { dueOfOrder } from './due-of-order.js';
import { runningClocks } from './running-clocks.js';
import {
  type Forwarded,
  forwardedOn,
  OUTER_DUE_AT,
  reportedToParent,
  signedAndForwarded,
  signedAsSub,
  subId,
} from './testing/chain-steps.js';
import {
  canteenHasIt,
  dispatchedToDistrict,
  forwardedToSchool,
  partOf,
  schoolSigned,
} from './testing/chain-stories.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import { handleOverdueMarked, marked } from './testing/handling-steps.js';
import {
  CANTEEN,
  CANTEEN_CLERK,
  EDUCATION,
  EDUCATION_CLERK,
  HEATING,
  SCHOOL,
  SCHOOL_CLERK,
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

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);

describe('row 20: 签收并转交', () => {
  const story = given(...forwardedToSchool);

  test('the district has signed, the school has it, and the order is in progress', () => {
    expect(story.order?.state).toBe('IN_PROGRESS');
    expect(partOf(story, assignmentId(EDUCATION))).toMatchObject({
      state: 'SIGNED',
      signedByName: EDUCATION_CLERK.name,
      handler: true,
    });
    expect(partOf(story, subId())).toMatchObject({
      role: 'SUB',
      parentId: assignmentId(EDUCATION),
      handler: false,
      state: 'DISPATCHED',
    });
  });

  test('inner clocks: twelve hours to sign, and a working day less than the district', () => {
    expect(partOf(story, subId())).toMatchObject({
      signDueAt: after(30 + 12 * 60),
      handleDueAt: '2026-12-01T16:00:00.000Z',
    });
    expect(dueOfOrder(story.order!)).toBe(OUTER_DUE_AT);
  });

  test('signed late is marked as ever', () => {
    const late = given(...dispatchedToDistrict, signedAndForwarded(after(25 * 60)));
    expect(partOf(late, assignmentId(EDUCATION)).signOverdueAt).not.toBeNull();
  });

  test.each<[string, Forwarded, string]>([
    ['elsewhere in the tree', { to: HEATING }, 'outside-subtree'],
    ['to itself', { to: EDUCATION }, 'outside-subtree'],
    ['to a unit that is closed', { to: { ...SCHOOL, active: false } }, 'unit-inactive'],
    ['beyond the own date', { dueOn: '2026-12-03' }, 'inner-due-beyond'],
    ['for a day that is over', { dueOn: '2026-11-22' }, 'inner-due-past'],
    ['for the own last day', { dueOn: '2026-12-02' }, 'SignedAndForwarded'],
    ['two steps down', { to: CANTEEN }, 'SignedAndForwarded'],
    ['from an assignment of old', { from: 'a-other' }, 'not-your-assignment'],
    ['by another unit', { by: WATER_CLERK }, 'not-your-assignment'],
  ])('%s', (_, changes, outcome) => {
    const story = given(...dispatchedToDistrict);
    expect(outcomeOf(when(story, signedAndForwarded(after(30), changes)))).toBe(outcome);
  });

  test('G3: a report does not reach the accused unit from above either', () => {
    const report = given(
      submitted({ requestType: 'REPORT', accusedUnitId: SCHOOL.id }),
      dispatched(EDUCATION),
    );
    for (const to of [SCHOOL, CANTEEN]) {
      expect(outcomeOf(when(report, signedAndForwarded(after(30), { to })))).toBe('accused-unit');
    }
  });

  test('G13: the second clerk learns who signed', () => {
    expect(when(story, signedAndForwarded(after(31)))).toMatchObject({
      refusal: { code: 'already-signed', params: { by: EDUCATION_CLERK.name } },
    });
  });
});

describe('row 31: further down', () => {
  test('three levels, each with less time than the one above', () => {
    const story = given(...canteenHasIt);
    const dues = [assignmentId(EDUCATION), subId(), subId(CANTEEN)].map(
      (id) => partOf(story, id).handleDueAt,
    );
    expect(dues).toEqual([
      '2026-12-02T16:00:00.000Z',
      '2026-12-01T16:00:00.000Z',
      '2026-11-30T16:00:00.000Z',
    ]);
    expect(partOf(story, subId(CANTEEN)).parentId).toBe(subId());
  });

  test('a CO unit forwards into its own part of the tree only', () => {
    const co = given(submitted(), dispatched(HEATING, [EDUCATION]), signed(after(10)), {
      command: { type: 'SIGN_AS_CO', assignmentId: assignmentId(EDUCATION) },
      by: EDUCATION_CLERK,
      at: after(20),
    });
    expect(outcomeOf(when(co, forwardedOn(after(30))))).toBe('AssignmentForwarded');
    expect(outcomeOf(when(co, forwardedOn(after(30), { asHandler: true })))).toBe(
      'not-a-transfer-unit',
    );
  });

  test.each<[string, readonly Step[], Forwarded, string]>([
    [
      'before its own signature',
      forwardedToSchool,
      { by: SCHOOL_CLERK, from: subId(), to: CANTEEN },
      'sign-first',
    ],
    [
      'after its report',
      [...schoolSigned, reportedToParent(after(80))],
      { by: SCHOOL_CLERK, from: subId(), to: CANTEEN },
      'already-reported',
    ],
    ['to a unit that has it', schoolSigned, {}, 'unit-has-it'],
    ['to a CO of the order', schoolSigned, { to: WATER }, 'outside-subtree'],
    [
      'by a unit without a part',
      schoolSigned,
      { by: CANTEEN_CLERK, from: 'none' },
      'not-your-assignment',
    ],
    ['beside the first', schoolSigned, { to: CANTEEN }, 'AssignmentForwarded'],
  ])('%s', (_, steps, changes, outcome) => {
    expect(outcomeOf(when(given(...steps), forwardedOn(after(100), changes)))).toBe(outcome);
  });

  test('the order was late already: the unit below is not, and still has time to sign', () => {
    const at = '2026-12-03T02:00:00.000Z';
    const story = given(
      submitted(),
      dispatched(EDUCATION),
      signed(after(30), EDUCATION_CLERK, assignmentId(EDUCATION)),
      handleOverdueMarked(minutesAfter(OUTER_DUE_AT, 1), assignmentId(EDUCATION)),
      forwardedOn(at),
      signedAsSub(minutesAfter(at, 10)),
      reportedToParent(minutesAfter(at, 60)),
    );
    expect(partOf(story, subId())).toMatchObject({
      handleDueAt: OUTER_DUE_AT,
      signDueAt: minutesAfter(at, 12 * 60),
      handleOverdueAt: null,
    });
  });
});

describe('T-SUB-SIGN', () => {
  const due = after(30 + 12 * 60);
  const mark = (at: string, id = subId()) =>
    marked({ type: 'MARK_SUB_SIGN_OVERDUE', assignmentId: id }, at);

  test.each([
    ['its last instant is in time', due, 'not-due-yet'],
    ['one minute later', minutesAfter(due, 1), 'SubSignOverdueMarked'],
  ])('%s', (_, at, outcome) => {
    expect(outcomeOf(when(given(...forwardedToSchool), mark(at)))).toBe(outcome);
  });

  test('is marked once, with the due instant, and not after the signature', () => {
    const late = given(...forwardedToSchool, mark(minutesAfter(due, 300)));
    expect(partOf(late, subId()).signOverdueAt).toBe(due);
    expect(outcomeOf(when(late, mark(minutesAfter(due, 301))))).toBe('already-marked');
    expect(outcomeOf(when(given(...schoolSigned), mark(minutesAfter(due, 1))))).toBe(
      'already-signed',
    );
  });

  test('of the LEAD it is none', () => {
    const lead = mark(minutesAfter(due, 1), assignmentId(EDUCATION));
    expect(outcomeOf(when(given(...forwardedToSchool), lead))).toBe('clock-not-running');
  });

  test('each unit of the chain has its own clocks', () => {
    expect(
      runningClocks(given(...canteenHasIt).order!)
        .map(({ clock }) => clock)
        .sort(),
    ).toEqual(['T-HANDLE', 'T-HANDLE', 'T-HANDLE', 'T-HANDLE', 'T-SIGN', 'T-SUB-SIGN']);
  });
});
