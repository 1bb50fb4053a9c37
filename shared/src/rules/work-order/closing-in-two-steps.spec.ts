import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import { allowedCommands } from './allowed-commands.js';
import { dueOfOrder } from './due-of-order.js';
import { given, outcomeOf, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeApprovedByUnit,
  closeDrafted,
  closeFiled,
  closeRejected,
  contacted,
} from './testing/handling-steps.js';
import {
  EDUCATION_CLERK,
  REVIEWER,
  SCHOOL,
  SCHOOL_CLERK,
  SCHOOL_LEADER,
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
const FILED_AT = '2026-11-25T02:00:00.000Z';

describe('a close is judged in two steps: the unit above first', () => {
  const own = assignmentId(SCHOOL);
  const filedBySchool = [
    submitted(),
    dispatched(SCHOOL),
    signed(after(30), SCHOOL_CLERK, own),
    contacted(after(60), true, SCHOOL_CLERK, own),
    closeDrafted(after(120), {}, SCHOOL_CLERK, own),
    closeFiled(FILED_AT, SCHOOL_LEADER, own),
  ];
  const passed = [
    ...filedBySchool,
    closeApprovedByUnit(FILED_AT, '2026-11-26T02:00:00.000Z', EDUCATION_CLERK),
  ];

  test.each<[string, Actor, string[], string[]]>([
    ['the unit above', EDUCATION_CLERK, ['APPROVE_CLOSE_AS_UNIT', 'REJECT_CLOSE'], []],
    ['the city', REVIEWER, ['URGE'], ['URGE', 'APPROVE_CLOSE', 'REJECT_CLOSE']],
    ['the unit itself', SCHOOL_LEADER, [], []],
  ])('%s has its turn', (_, actor, atFirst, atSecond) => {
    const now = new Date('2026-11-26T03:00:00.000Z');
    expect(allowedCommands(given(...filedBySchool).order, actor, now)).toEqual(atFirst);
    expect(allowedCommands(given(...passed).order, actor, now)).toEqual(atSecond);
  });

  test('each step has its working day', () => {
    expect(dueOfOrder(given(...filedBySchool).order!)).toBe('2026-11-26T16:00:00.000Z');
    expect(dueOfOrder(given(...passed).order!)).toBe('2026-11-27T16:00:00.000Z');
  });

  test('either may send it back', () => {
    for (const [steps, by] of [
      [filedBySchool, EDUCATION_CLERK],
      [passed, REVIEWER],
    ] as const) {
      const { order } = given(...steps, closeRejected(FILED_AT, after(5000), by));
      expect(order?.state).toBe('IN_PROGRESS');
    }
    expect(
      outcomeOf(when(given(...filedBySchool), closeRejected(FILED_AT, after(5000), REVIEWER))),
    ).toBe('unit-judges-first');
    expect(
      outcomeOf(when(given(...passed), closeRejected(FILED_AT, after(5000), EDUCATION_CLERK))),
    ).toBe('unit-has-judged');
  });

  test('a unit above that lets its day pass leaves the word to the city', () => {
    const story = given(...filedBySchool);
    const due = '2026-11-26T16:00:00.000Z';
    expect(outcomeOf(when(story, closeApproved(FILED_AT, due, REVIEWER)))).toBe(
      'unit-judges-first',
    );
    const late = minutesAfter(due, 1);
    expect(outcomeOf(when(story, closeApproved(FILED_AT, late, REVIEWER)))).toBe('CloseApproved');
    expect(outcomeOf(when(story, closeRejected(FILED_AT, late, REVIEWER)))).toBe('CloseRejected');
    // It may still speak, as long as the city has not.
    expect(outcomeOf(when(story, closeApprovedByUnit(FILED_AT, late, EDUCATION_CLERK)))).toBe(
      'CloseApprovedByUnit',
    );
  });
});
