import { expect, test } from '@jest/globals';

import { noticesOfFact } from './notices-of-fact.js';
import type { ToldAssignment, ToldFact } from './told-fact.js';

const part = (unitId: string, more: Partial<ToldAssignment> = {}): ToldAssignment => ({
  unitId,
  role: 'SUB',
  state: 'DISPATCHED',
  parentUnitId: 'district',
  handler: false,
  unitChain: ['platform', 'district', unitId],
  signDueAt: `due of ${unitId}`,
  handleDueAt: 'the inner due',
  ...more,
});

const district = part('district', {
  role: 'LEAD',
  state: 'SIGNED',
  parentUnitId: null,
  handler: true,
  unitChain: ['platform', 'district'],
});

const told = (type: ToldFact['type'], more: Partial<ToldFact> = {}): string[] =>
  noticesOfFact({
    type,
    urgency: 'NORMAL',
    assignments: [district, part('town'), part('village', { parentUnitId: 'town' })],
    unitId: 'town',
    alarm: null,
    dueAt: null,
    step: null,
    ladderStep: null,
    ...more,
  }).map(({ to, kind, sound, dueAt }) =>
    [to.kind === 'UNIT' ? to.unitId : to.kind, kind, sound, dueAt ?? '-'].join(' '),
  );

test.each(['SignedAndForwarded', 'AssignmentForwarded'] as const)(
  '%s is told to the unit that got it, urgent ones until they are opened',
  (type) => {
    expect(told(type)).toEqual(['town ORDER_FORWARDED SOFT due of town']);
    expect(told(type, { urgency: 'URGENT' })).toEqual(['town ORDER_FORWARDED LOUD due of town']);
  },
);

test('what comes back or is reported is told to the unit right above', () => {
  expect(told('SubReturned', { unitId: 'village' })).toEqual(['town SUB_RETURNED SOFT -']);
  expect(told('SubReported')).toEqual(['district SUB_REPORTED NONE -']);
});

test('what is taken back is told to the unit that had it', () => {
  expect(told('SubRecalled')).toEqual(['town SUB_RECALLED NONE -']);
});

test('an inner breach is told to the unit and the one that set the date, not to the shift leads', () => {
  expect(told('SubSignOverdueMarked', { dueAt: 'then' })).toEqual([
    'town SUB_SIGN_OVERDUE SOFT then',
    'district SUB_SIGN_OVERDUE SOFT then',
  ]);
  expect(told('HandleOverdueMarked', { unitId: 'village', dueAt: 'then' })).toEqual([
    'village HANDLE_OVERDUE SOFT then',
    'town HANDLE_OVERDUE SOFT then',
  ]);
});

test('a unit below of which nobody has looked is told again, and so is the unit above', () => {
  expect(told('UnreceivedMarked', { unitId: 'village', dueAt: 'then' })).toEqual([
    'village ORDER_DISPATCHED LOUD due of village',
    'town UNRECEIVED SOFT then',
  ]);
});

test('the reminders of the sign clocks reach those whose clock it is', () => {
  expect(told('DueCameNear', { alarm: 'SUB_SIGN_NEAR' })).toEqual([
    'town SUB_SIGN_NEAR SOFT due of town',
    'village SUB_SIGN_NEAR SOFT due of village',
  ]);
  expect(told('DueCameNear', { alarm: 'SIGN_NEAR' })).toEqual([]);
});

test('who must speak with the citizen today is the one that handles the order', () => {
  const assignments = [
    { ...district, handler: false },
    part('town', { handler: true, state: 'SIGNED' }),
  ];
  expect(
    told('DueCameNear', { alarm: 'URGENT_CONTACT_EVENING', dueAt: 'midnight', assignments }),
  ).toEqual(['town URGENT_CONTACT_NEAR SOFT midnight']);
});
