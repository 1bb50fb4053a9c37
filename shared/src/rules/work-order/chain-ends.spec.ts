import { describe, expect, test } from '@jest/globals';

import { refusalOf } from './allowed-commands.js';
import {
  type Ended,
  forwardedOn,
  reportedToParent,
  returnedToParent,
  signedAsSub,
  subId,
  takenBack,
} from './testing/chain-steps.js';
import { canteenHasIt, forwardedToSchool, partOf, schoolSigned } from './testing/chain-stories.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import { closeDrafted, coReported } from './testing/handling-steps.js';
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

describe('row 31: back to the unit above', () => {
  test('the school returns it to the district: nobody else is asked', () => {
    const story = given(...forwardedToSchool, returnedToParent(after(60)));
    expect(partOf(story, subId()).state).toBe('RETURNED');
    expect(story.order).toMatchObject({ state: 'IN_PROGRESS', round: 1, hopCount: 0 });
    expect(outcomeOf(when(story, forwardedOn(after(90))))).toBe('AssignmentForwarded');
  });

  test.each<[string, Ended, string]>([
    ['without a reason', { reason: ' ' }, 'text-missing'],
    ['without a basis', { basis: '' }, 'basis-missing'],
    ['with the reason said twice', { basis: '不是本校学生。' }, 'basis-repeats-reason'],
    ['by another unit', { by: CANTEEN_CLERK }, 'not-your-assignment'],
  ])('%s', (_, changes, outcome) => {
    expect(outcomeOf(when(given(...forwardedToSchool), returnedToParent(after(60), changes)))).toBe(
      outcome,
    );
  });

  test('not after the signature', () => {
    expect(outcomeOf(when(given(...schoolSigned), returnedToParent(after(90))))).toBe(
      'already-signed',
    );
  });

  test('the district takes it back, with all below it', () => {
    const story = given(...canteenHasIt, takenBack(after(120)));
    expect(partOf(story, subId()).state).toBe('REVOKED');
    expect(partOf(story, subId(CANTEEN)).state).toBe('REVOKED');
  });

  test.each<[string, readonly Step[], Ended, string]>([
    ['unsigned needs no word', forwardedToSchool, { reason: '' }, 'SubRecalled'],
    ['signed does', schoolSigned, { reason: '' }, 'text-missing'],
    ['a grandchild is not the own', canteenHasIt, { id: subId(CANTEEN) }, 'not-your-assignment'],
    ['nor is another unit’s', canteenHasIt, { by: WATER_CLERK }, 'not-your-assignment'],
    [
      'what was reported stays',
      [...schoolSigned, reportedToParent(after(80))],
      {},
      'already-reported',
    ],
  ])('%s', (_, steps, changes, outcome) => {
    expect(outcomeOf(when(given(...steps), takenBack(after(120), changes)))).toBe(outcome);
  });
});

describe('row 31: a report to the unit above', () => {
  test('is late by the inner date, and the mark stays', () => {
    const story = given(...schoolSigned, reportedToParent('2026-12-01T16:00:00.001Z'));
    expect(partOf(story, subId())).toMatchObject({
      state: 'SUBMITTED',
      handleOverdueAt: '2026-12-01T16:00:00.000Z',
    });
  });

  test.each<[string, readonly Step[], string]>([
    ['before the signature', forwardedToSchool, 'sign-first'],
    ['twice', [...schoolSigned, reportedToParent(after(80))], 'already-reported'],
    ['while a unit below works on it', canteenHasIt, 'subs-outstanding'],
    [
      'when the unit below has reported',
      [
        ...canteenHasIt,
        signedAsSub(after(100), CANTEEN_CLERK, subId(CANTEEN)),
        reportedToParent(after(110), CANTEEN_CLERK, subId(CANTEEN)),
      ],
      'SubReported',
    ],
  ])('%s', (_, steps, outcome) => {
    expect(outcomeOf(when(given(...steps), reportedToParent(after(200))))).toBe(outcome);
  });

  test('a CO unit waits for those below it too', () => {
    const co = given(
      submitted(),
      dispatched(HEATING, [EDUCATION]),
      signed(after(10)),
      {
        command: { type: 'SIGN_AS_CO', assignmentId: assignmentId(EDUCATION) },
        by: EDUCATION_CLERK,
        at: after(20),
      },
      forwardedOn(after(30)),
    );
    const report = {
      ...coReported(after(60), EDUCATION_CLERK),
      command: { type: 'REPORT_AS_CO', assignmentId: assignmentId(EDUCATION), report: '已办' },
    } as const;
    expect(when(co, report)).toMatchObject({
      refusal: { code: 'subs-outstanding', params: { units: [SCHOOL.name] } },
    });
  });

  test('G5: the close waits for the units below, or says why not', () => {
    const contact = {
      command: {
        type: 'RECORD_CONTACT',
        contactId: 'c1',
        assignmentId: assignmentId(EDUCATION),
        means: 'PHONE',
        reached: true,
        note: '已告知',
      },
      by: EDUCATION_CLERK,
      at: after(100),
    } as const;
    const story = given(...schoolSigned, contact);
    const draft = (coWaiver: string) =>
      closeDrafted(after(120), { coWaiver }, EDUCATION_CLERK, assignmentId(EDUCATION));
    expect(when(story, draft(''))).toMatchObject({
      refusal: { code: 'co-outstanding', params: { units: [WATER.name, SCHOOL.name] } },
    });
    expect(outcomeOf(when(story, draft('供水与本件无关，学校另报')))).toBe('CloseDrafted');
  });

  test('a unit below that does not handle the order calls nobody and closes nothing', () => {
    const { order } = given(...schoolSigned);
    const now = new Date(after(90));
    for (const command of ['RECORD_CONTACT', 'REQUEST_EXTENSION', 'DRAFT_CLOSE'] as const) {
      expect(refusalOf(order, command, SCHOOL_CLERK, now)?.code).toBe('sub-only-reports');
    }
  });
});
