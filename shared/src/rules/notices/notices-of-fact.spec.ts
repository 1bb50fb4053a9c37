import { describe, expect, test } from '@jest/globals';

import { noticesOfFact, type ToldAssignment, type ToldFact } from './notices-of-fact.js';

const assignment = (unitId: string, more: Partial<ToldAssignment> = {}): ToldAssignment => ({
  unitId,
  role: 'LEAD',
  state: 'DISPATCHED',
  unitChain: ['platform', unitId],
  signDueAt: `due of ${unitId}`,
  ...more,
});

const told = (type: ToldFact['type'], more: Partial<ToldFact> = {}): string[] =>
  noticesOfFact({
    type,
    urgency: 'NORMAL',
    assignments: [assignment('lead'), assignment('co', { role: 'CO' })],
    unitId: null,
    alarm: null,
    dueAt: null,
    ...more,
  }).map(({ to, kind, sound, dueAt }) =>
    [to.kind === 'UNIT' ? to.unitId : to.kind, kind, sound, dueAt ?? '-'].join(' '),
  );

describe('a new order', () => {
  test('is told to every unit that got it, softly', () => {
    expect(told('WorkOrderDispatched')).toEqual([
      'lead ORDER_DISPATCHED SOFT due of lead',
      'co ORDER_DISPATCHED SOFT due of co',
    ]);
  });

  test.each(['URGENT', 'CRITICAL'] as const)('%s is heard until it is opened', (urgency) => {
    expect(told('WorkOrderDispatched', { urgency })[0]).toContain('LOUD');
  });
});

test('an approved return is told to the unit; the others learn that the order is gone', () => {
  expect(told('ReturnApproved', { unitId: 'lead' })).toEqual([
    'lead RETURN_APPROVED NONE -',
    'co DISPATCH_RECALLED NONE -',
  ]);
});

test('a rejected return is told to the unit that asked, with its new time', () => {
  expect(told('ReturnRejected', { unitId: 'lead', dueAt: 'later' })).toEqual([
    'lead RETURN_REJECTED NONE later',
  ]);
});

test('a recall is told to all who had the order', () => {
  expect(told('WorkOrderRecalled')).toEqual([
    'lead DISPATCH_RECALLED NONE -',
    'co DISPATCH_RECALLED NONE -',
  ]);
});

describe('when time runs out', () => {
  const assignments = [assignment('lead'), assignment('co', { role: 'CO', state: 'SIGNED' })];

  test('only who has not signed is reminded: without sound first, with sound in the last hour', () => {
    expect(told('DueCameNear', { alarm: 'SIGN_NEAR', assignments })).toEqual([
      'lead SIGN_NEAR NONE due of lead',
    ]);
    expect(told('DueCameNear', { alarm: 'SIGN_LAST_HOUR', assignments })).toEqual([
      'lead SIGN_LAST_HOUR SOFT due of lead',
    ]);
  });

  test('nobody is disturbed at half of the time, nor units by the clocks of the centre', () => {
    expect(told('DueCameNear', { alarm: 'SIGN_HALF_GONE' })).toEqual([]);
    expect(told('DueCameNear', { alarm: 'DISPATCH_NEAR' })).toEqual([]);
  });

  test('a breach is told to the unit, to the one above it, and to the shift leads', () => {
    expect(
      told('SignOverdueMarked', {
        unitId: 'school-office',
        dueAt: 'then',
        assignments: [
          assignment('school-office', { unitChain: ['platform', 'district', 'school-office'] }),
          assignment('co'),
        ],
      }),
    ).toEqual([
      'school-office SIGN_OVERDUE SOFT then',
      'district SIGN_OVERDUE SOFT then',
      'LEADS SIGN_OVERDUE SOFT then',
    ]);
  });

  test('above a unit of the first line there is only the centre', () => {
    expect(told('SignOverdueMarked', { unitId: 'lead', dueAt: 'then' })).toEqual([
      'lead SIGN_OVERDUE SOFT then',
      'LEADS SIGN_OVERDUE SOFT then',
    ]);
  });
});
