import { describe, expect, test } from '@jest/globals';

import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import { closeDrafted, closeFiled, contacted } from './testing/handling-steps.js';
import {
  EDUCATION,
  HEATING,
  HEATING_LEADER,
  SCHOOL,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import { coAdded, helpAsked, helpDeclined } from './testing/signing-steps.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  signed,
  submitted,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

const hours = (n: number) => minutesAfter(DISPATCHED_AT, n * 60);
const signedSteps: Step[] = [submitted(), dispatched(), signed(hours(1))];
const inProgress = given(...signedSteps);
const leadDueAt = leadOf(inProgress.order!)!.handleDueAt;
const askedAt = hours(2);
const askedSteps = [...signedSteps, helpAsked(askedAt)];

describe('row 32: 申请协办', () => {
  test('the handling unit proposes a unit; nothing else changes', () => {
    const { order } = given(...askedSteps);
    expect(order).toMatchObject({
      state: 'IN_PROGRESS',
      handling: { openHelp: { unitId: WATER.id, unitName: WATER.name } },
    });
    expect(order?.assignments).toHaveLength(1);
  });

  test.each([
    ['a unit nobody knows', helpAsked(askedAt, null), 'unit-unknown'],
    ['a unit out of use', helpAsked(askedAt, { ...WATER, active: false }), 'unit-inactive'],
    ['itself', helpAsked(askedAt, HEATING), 'unit-twice'],
    ['without a reason', helpAsked(askedAt, WATER, undefined, assignmentId(), ''), 'text-missing'],
    ['the leader', helpAsked(askedAt, WATER, HEATING_LEADER), 'not-allowed'],
    ['a unit that has no part', helpAsked(askedAt, SCHOOL, WATER_CLERK), 'not-your-assignment'],
  ])('refused: %s', (_, step, code) => {
    expect(outcomeOf(when(inProgress, step))).toBe(code);
  });

  test('one at a time; declined with a reason, it may ask again', () => {
    const asked = given(...askedSteps);
    expect(outcomeOf(when(asked, helpAsked(hours(3))))).toBe('help-pending');
    expect(outcomeOf(when(asked, helpDeclined(askedAt, hours(3), '')))).toBe('text-missing');
    const declined = given(...askedSteps, helpDeclined(askedAt, hours(3)));
    expect(declined.order?.handling.openHelp).toBeNull();
    expect(outcomeOf(when(declined, helpAsked(hours(4))))).toBe('HelpRequested');
    expect(outcomeOf(when(declined, helpDeclined(askedAt, hours(4))))).toBe('request-not-open');
  });

  test('a filed close waits for no help', () => {
    const { order } = given(
      ...askedSteps,
      contacted(hours(3)),
      closeDrafted(hours(4)),
      closeFiled(hours(5)),
    );
    expect(order?.handling.openHelp).toBeNull();
  });
});

describe('row 32: 增派', () => {
  test('the CO joins the round, due one working day before the LEAD', () => {
    const { order } = given(...askedSteps, coAdded(hours(3), leadDueAt, WATER, `h-${askedAt}`));
    expect(order?.handling.openHelp).toBeNull();
    expect(order?.assignments.at(-1)).toMatchObject({
      role: 'CO',
      unitName: WATER.name,
      state: 'DISPATCHED',
      signDueAt: hours(27),
      // Due on 2026-12-02, a Wednesday; one working day before it is Tuesday.
      handleDueAt: '2026-12-01T16:00:00.000Z',
    });
    expect(leadDueAt).toBe('2026-12-02T16:00:00.000Z');
  });

  test('unasked too; the unit that was asked for answers the request by it', () => {
    const unasked = given(...signedSteps, coAdded(hours(3), leadDueAt, EDUCATION));
    expect(unasked.order?.assignments).toHaveLength(2);
    const { order, facts } = given(...askedSteps, coAdded(hours(3), leadDueAt));
    expect(order?.handling.openHelp).toBeNull();
    expect(facts.at(-1)).toMatchObject({ type: 'CoAdded', requestId: `h-${askedAt}` });
    const another = given(...askedSteps, coAdded(hours(3), leadDueAt, EDUCATION));
    expect(another.order?.handling.openHelp).not.toBeNull();
  });

  test('G3: never the accused unit, nor one below it', () => {
    const report = given(
      submitted({ requestType: 'REPORT', accusedUnitId: EDUCATION.id }),
      dispatched(),
      signed(hours(1)),
    );
    for (const unit of [EDUCATION, SCHOOL]) {
      expect(outcomeOf(when(report, coAdded(hours(3), leadDueAt, unit)))).toBe('accused-unit');
      expect(outcomeOf(when(report, helpAsked(hours(3), unit)))).toBe('accused-unit');
    }
  });

  test('each unit stands once in a round, and only the dispatcher adds', () => {
    const twice = given(...signedSteps, coAdded(hours(3), leadDueAt));
    expect(outcomeOf(when(twice, coAdded(hours(4), leadDueAt)))).toBe('unit-twice');
    const byClerk = coAdded(hours(3), leadDueAt, WATER, null, WATER_CLERK);
    expect(outcomeOf(when(inProgress, byClerk))).toBe('not-allowed');
  });

  test('G5: the LEAD waits for it, or says why not', () => {
    const added = given(...signedSteps, contacted(hours(2)), coAdded(hours(3), leadDueAt));
    expect(outcomeOf(when(added, closeDrafted(hours(4))))).toBe('co-outstanding');
    const waived = closeDrafted(hours(4), { coWaiver: '协办事项另行答复' });
    expect(outcomeOf(when(added, waived))).toBe('CloseDrafted');
  });
});
