import { describe, expect, test } from '@jest/globals';

import { DEFAULT_LADDER } from '../escalation/default-ladder.js';
import type { EscalationStep } from '../escalation/escalation-step.js';
import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { escalatingClocks } from './escalating-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import { contacted, extensionRequested, handleOverdueMarked } from './testing/handling-steps.js';
import { HEATING, SHIFT_LEAD, WATER } from './testing/people-and-units.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  SIGN_DUE_AT,
  signed,
  submitted,
} from './testing/steps.js';

const HANDLE_DUE_AT = '2026-12-02T16:00:00.000Z';
const MIDNIGHT = '2026-11-23T16:00:00.000Z';
const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);

const step = (code: string): EscalationStep => DEFAULT_LADDER.find((s) => s.code === code)!;
const climb = (
  code: string,
  dueAt: string,
  at: string,
  assignment: string | null = assignmentId(),
): Step => ({
  command: { type: 'ESCALATE', step: step(code), assignmentId: assignment, dueAt },
  by: SYSTEM_ACTOR,
  at,
});

const start = [submitted(), dispatched(HEATING, [WATER], DISPATCHED_AT, true)];
const inProgress = [...start, signed(after(30))];

describe('the escalation ladder', () => {
  test('stands on every clock that no unit has ended', () => {
    const clocks = escalatingClocks(given(...inProgress).order!);
    expect(clocks.map(({ clock, assignmentId: id }) => [clock, id])).toEqual([
      ['T-SIGN', assignmentId(WATER)],
      ['T-HANDLE', assignmentId()],
      ['T-HANDLE', assignmentId(WATER)],
      ['T-URGENT-CONTACT', null],
    ]);
  });

  test('goes on after the breach, and each step is climbed once', () => {
    const late = given(
      ...inProgress,
      contacted(after(35)),
      handleOverdueMarked(minutesAfter(HANDLE_DUE_AT, 1)),
      climb('HANDLE_LATE', HANDLE_DUE_AT, minutesAfter(HANDLE_DUE_AT, 1)),
    );
    const nextDay = minutesAfter(HANDLE_DUE_AT, 600);
    expect(outcomeOf(when(late, climb('HANDLE_LATE', HANDLE_DUE_AT, nextDay)))).toBe(
      'already-marked',
    );
    expect(outcomeOf(when(late, climb('HANDLE_LATE_1', HANDLE_DUE_AT, nextDay)))).toBe('Escalated');
  });

  test('does not outdate what a person has read', () => {
    const read = given(...inProgress).order!;
    const { order } = given(...inProgress, climb('HANDLE_LAST_DAY', HANDLE_DUE_AT, after(60)));
    expect(order).toMatchObject({
      version: read.version + 1,
      decidedVersion: read.decidedVersion,
    });
  });

  test('has no step for a clock that was ended: a signature, a contact, another due instant', () => {
    const story = given(...inProgress, contacted(after(35)));
    const refused = [
      climb('SIGN_LATE', SIGN_DUE_AT, after(2000)),
      climb('URGENT_CONTACT_LATE', MIDNIGHT, after(2000), null),
      climb('HANDLE_LATE', '2026-12-01T16:00:00.000Z', after(20_000)),
    ];
    for (const asked of refused) expect(outcomeOf(when(story, asked))).toBe('clock-not-running');
    expect(
      outcomeOf(
        when(given(...inProgress), climb('URGENT_CONTACT_LATE', MIDNIGHT, after(2000), null)),
      ),
    ).toBe('Escalated');
  });

  test('waits for the ruling on an extension that was asked for in time', () => {
    const story = given(...inProgress, contacted(after(35)), extensionRequested(after(40)));
    expect(outcomeOf(when(story, climb('HANDLE_LATE', HANDLE_DUE_AT, after(20_000))))).toBe(
      'extension-pending',
    );
    expect(outcomeOf(when(story, climb('HANDLE_LAST_DAY', HANDLE_DUE_AT, after(60))))).toBe(
      'Escalated',
    );
  });

  test('is no person’s to climb', () => {
    const asked = { ...climb('HANDLE_LAST_DAY', HANDLE_DUE_AT, after(60)), by: SHIFT_LEAD };
    expect(outcomeOf(when(given(...inProgress), asked))).toBe('not-allowed');
  });
});
