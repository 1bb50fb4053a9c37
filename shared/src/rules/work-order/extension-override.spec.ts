import { describe, expect, test } from '@jest/globals';

import { given, outcomeOf, type Step, type Story, when } from './testing/given-when-then.js';
import {
  contacted,
  extensionApproved,
  extensionRequested,
  handleOverdueMarked,
} from './testing/handling-steps.js';
import { REVIEWER, SECOND_REVIEWER, SHIFT_LEAD } from './testing/people-and-units.js';
import { overrideConfirmed, overrideDeclined, overrideProposed } from './testing/signing-steps.js';
import { dispatched, DISPATCHED_AT, minutesAfter, signed, submitted } from './testing/steps.js';
import { leadOf } from './work-order.js';

const hours = (n: number) => minutesAfter(DISPATCHED_AT, n * 60);
const dueOf = ({ order }: Story) => leadOf(order!)!.handleDueAt;

function extended(steps: readonly Step[], at: string): Step[] {
  const asked = [...steps, extensionRequested(at)];
  return [...asked, extensionApproved(at, at, dueOf(given(...asked)))];
}

const signedSteps: Step[] = [submitted(), dispatched(), signed(hours(1)), contacted(hours(2))];
const once = extended(signedSteps, hours(3));
const twice = extended(once, hours(4));
const usedUp = given(...twice);
const proposed = [...twice, overrideProposed(hours(5))];
const confirmed = [...proposed, overrideConfirmed(hours(6))];

describe('row 35: a third extension as an exception', () => {
  test('G4: without it the unit is refused', () => {
    expect(outcomeOf(when(usedUp, extensionRequested(hours(5))))).toBe('extensions-used-up');
    const waiting = given(...proposed);
    expect(outcomeOf(when(waiting, extensionRequested(hours(6))))).toBe('extensions-used-up');
  });

  test('proposed by the reviewer, confirmed by the shift lead: the unit may ask once more', () => {
    const third = extended(confirmed, hours(7));
    const { order } = given(...third);
    expect(order?.handling).toMatchObject({
      approvedExtensions: 3,
      extensionOverride: {
        proposedBy: { id: REVIEWER.id },
        confirmedBy: SHIFT_LEAD.name,
        leaderText: '情况特殊，同意再延一次，务必按期完成。',
      },
    });
    expect(dueOf(given(...third)) > dueOf(usedUp)).toBe(true);
    expect(outcomeOf(when(given(...third), extensionRequested(hours(8))))).toBe(
      'extensions-used-up',
    );
    expect(outcomeOf(when(given(...third), overrideProposed(hours(8))))).toBe('override-proposed');
  });

  test('two people: who proposed does not confirm, whatever roles the person has', () => {
    const both = { ...REVIEWER, roles: ['REVIEWER', 'SHIFT_LEAD'] as const };
    const waiting = given(...proposed);
    expect(when(waiting, overrideConfirmed(hours(6), both))).toMatchObject({
      refusal: { code: 'second-person-needed', params: { by: REVIEWER.name } },
    });
    expect(outcomeOf(when(waiting, overrideConfirmed(hours(6), SECOND_REVIEWER)))).toBe(
      'not-allowed',
    );
    expect(outcomeOf(when(usedUp, overrideProposed(hours(6), SHIFT_LEAD)))).toBe('not-allowed');
  });

  test('the leader’s own words are part of it', () => {
    const silent = overrideConfirmed(hours(6), SHIFT_LEAD, ' ');
    expect(outcomeOf(when(given(...proposed), silent))).toBe('text-missing');
  });

  test('declined, it may be proposed anew; confirmed or declined twice it is not', () => {
    const declined = given(...proposed, overrideDeclined(hours(6)));
    expect(declined.order?.handling.extensionOverride).toBeNull();
    expect(outcomeOf(when(declined, overrideConfirmed(hours(7))))).toBe('override-not-proposed');
    expect(outcomeOf(when(declined, overrideProposed(hours(7))))).toBe('ExtensionOverrideProposed');
    expect(outcomeOf(when(given(...confirmed), overrideConfirmed(hours(7))))).toBe(
      'override-not-proposed',
    );
    expect(outcomeOf(when(given(...proposed), overrideDeclined(hours(6), SHIFT_LEAD, '')))).toBe(
      'text-missing',
    );
  });

  test('only where the rule is used up, nothing is pending, and the unit is in time', () => {
    expect(outcomeOf(when(given(...once), overrideProposed(hours(5))))).toBe('extensions-left');
    const late = minutesAfter(dueOf(usedUp), 1);
    expect(outcomeOf(when(usedUp, overrideProposed(late)))).toBe('extension-too-late');
    const overdue = given(...twice, handleOverdueMarked(late));
    expect(outcomeOf(when(overdue, overrideProposed(late)))).toBe('extension-too-late');
    expect(outcomeOf(when(given(...proposed), overrideConfirmed(late)))).toBe('extension-too-late');
  });
});
