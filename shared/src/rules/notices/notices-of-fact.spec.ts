import { describe, expect, test } from '@jest/globals';

import { noticesOfFact } from './notices-of-fact.js';
import type { ToldAssignment, ToldFact } from './told-fact.js';

const assignment = (unitId: string, more: Partial<ToldAssignment> = {}): ToldAssignment => ({
  unitId,
  role: 'LEAD',
  state: 'DISPATCHED',
  parentUnitId: null,
  handler: (more.role ?? 'LEAD') === 'LEAD',
  unitChain: ['platform', unitId],
  signDueAt: `due of ${unitId}`,
  handleDueAt: 'the handling due',
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
    step: null,
    ladderStep: null,
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

test('a recount is told to the units whose dates moved, with the new date', () => {
  const movedDates = [{ unitId: 'co', dueAt: 'the new date' }];
  expect(told('DatesRecounted', { movedDates })).toEqual(['co DATES_MOVED NONE the new date']);
  expect(told('DatesRecounted')).toEqual([]);
});

test('an answer to a filed dispute is told to the unit; a refusal is heard', () => {
  expect(told('FilingAcknowledged', { unitId: 'lead' })).toEqual([
    'lead FILING_ACKNOWLEDGED NONE -',
  ]);
  expect(told('FilingRefused', { unitId: 'lead', dueAt: 'sooner' })).toEqual([
    'lead FILING_REFUSED SOFT sooner',
  ]);
});

test('a unit that joins is told as of a dispatch, the LEAD that it is there', () => {
  expect(told('CoAdded', { unitId: 'co' })).toEqual([
    'co ORDER_DISPATCHED SOFT due of co',
    'lead CO_ADDED NONE -',
  ]);
});

test('a unit that was not reached is told again, loudly; so are the leads', () => {
  expect(told('UnreceivedMarked', { unitId: 'co', dueAt: 'half past' })).toEqual([
    'co ORDER_DISPATCHED LOUD due of co',
    'LEADS UNRECEIVED SOFT half past',
  ]);
});

test('a third extension is proposed to the leads; the unit learns of the exception', () => {
  expect(told('ExtensionOverrideProposed')).toEqual(['LEADS OVERRIDE_TO_CONFIRM SOFT -']);
  expect(told('ExtensionOverrideConfirmed')).toEqual(['lead OVERRIDE_GRANTED NONE -']);
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

describe('while the units work on it', () => {
  const below = [assignment('school', { unitChain: ['platform', 'education', 'school'] })];
  const about = { unitId: 'school', assignments: below };

  test('each handling reminder reaches who has not reported, for its own due instant', () => {
    const assignments = [
      assignment('lead', { state: 'SIGNED', handleDueAt: 'extended' }),
      assignment('co', { role: 'CO', state: 'SUBMITTED' }),
      assignment('late-co', { role: 'CO', state: 'SIGNED' }),
    ];
    expect(
      told('DueCameNear', { alarm: 'HANDLE_ONE_DAY_LEFT', dueAt: 'the handling due', assignments }),
    ).toEqual(['late-co HANDLE_ONE_DAY_LEFT NONE the handling due']);
  });

  test('who must speak with the citizen today hears it in the evening: the LEAD', () => {
    expect(told('DueCameNear', { alarm: 'URGENT_CONTACT_EVENING', dueAt: 'midnight' })).toEqual([
      'lead URGENT_CONTACT_NEAR SOFT midnight',
    ]);
  });

  test('the citizen who asks again is heard by every unit that has it', () => {
    const assignments = [assignment('lead'), assignment('co', { role: 'CO', state: 'REVOKED' })];
    expect(told('WorkOrderUrged', { assignments })).toEqual(['lead URGED SOFT -']);
  });

  test('from the third time on the shift leads hear it too', () => {
    const urged = (urgeCount: number) =>
      told('MatterAppended', { assignments: [assignment('lead')], urgeCount });
    expect(urged(2)).toEqual(['lead URGED SOFT -']);
    expect(urged(3)).toEqual(['lead URGED SOFT -', 'LEADS URGED_OFTEN SOFT -']);
  });

  test('one person more is told to the units without a sound', () => {
    expect(told('MemberJoined')).toEqual(['lead MEMBER_JOINED NONE -', 'co MEMBER_JOINED NONE -']);
  });

  test('a CO’s report is told to the LEAD', () => {
    expect(told('CoReported', { unitId: 'co' })).toEqual(['lead CO_REPORTED NONE -']);
  });

  test.each(['ExtensionRequested', 'CloseFiled'] as const)(
    '%s is told to the unit above where it judges first, else to nobody: the city has its list',
    (type) => {
      expect(told(type, { ...about, step: 'UNIT' })).toHaveLength(1);
      expect(told(type, { ...about, step: 'UNIT' })[0]).toMatch(/^education \w+_TO_JUDGE SOFT/);
      expect(told(type, { unitId: 'lead', step: 'CITY' })).toEqual([]);
    },
  );

  test('a ruling is told to the unit that asked', () => {
    expect(told('ExtensionApproved', { ...about, dueAt: 'new' })).toEqual([
      'school EXTENSION_APPROVED NONE new',
    ]);
    expect(told('CloseRejected', about)).toEqual(['school CLOSE_REJECTED SOFT -']);
  });

  test('a judge who is late hears it; so do the shift leads', () => {
    expect(told('RulingOverdueMarked', { dueAt: 'then' })).toEqual([
      'LEADS RULING_OVERDUE SOFT then',
    ]);
    expect(told('RequestReviewOverdueMarked', { ...about, step: 'UNIT', dueAt: 'then' })).toEqual([
      'education REVIEW_OVERDUE SOFT then',
      'LEADS REVIEW_OVERDUE SOFT then',
    ]);
    expect(told('RequestReviewOverdueMarked', { ...about, step: 'CITY', dueAt: 'then' })).toEqual([
      'LEADS REVIEW_OVERDUE SOFT then',
    ]);
  });

  test('a rework is told to every unit that goes on with it, a withdrawal to all', () => {
    const revoked = assignment('waived', { role: 'CO', state: 'REVOKED' });
    const assignments = [assignment('lead'), assignment('co', { role: 'CO' }), revoked];
    expect(told('ReworkRuled', { unitId: 'lead', dueAt: 'then', assignments })).toEqual([
      'lead REWORK_RULED SOFT then',
      'co REWORK_RULED SOFT then',
    ]);
    expect(told('WorkOrderWithdrawn')).toEqual([
      'lead ORDER_WITHDRAWN NONE -',
      'co ORDER_WITHDRAWN NONE -',
    ]);
  });
});

describe('a step of the escalation ladder', () => {
  type Step = ToldFact['ladderStep'] & object;
  const step = (recipients: Step['recipients'], amount = 0): Step => ({
    amount,
    recipients,
    actions: ['NOTICE', 'SMS'],
  });
  const audiences = (ladderStep: Step) =>
    noticesOfFact({
      type: 'Escalated',
      urgency: 'NORMAL',
      alarm: null,
      step: null,
      unitId: 'school',
      dueAt: 'then',
      assignments: [assignment('school', { unitChain: ['platform', 'education', 'school'] })],
      ladderStep,
    }).map(({ to, kind }) => [kind, ...Object.values(to)].join(' '));

  test('reaches its recipients from the unit that is late, within it one role each', () => {
    expect(audiences(step(['UNIT_HEAD', 'PARENT_UNIT', 'SHIFT_LEAD', 'DUTY']))).toEqual([
      'ESCALATED UNIT school UNIT_HEAD',
      'ESCALATED UNIT education',
      'ESCALATED LEADS',
    ]);
  });

  test('before the due instant it is a warning; without NOTICE nothing is shown', () => {
    expect(audiences(step(['UNIT_LEADER'], -60))).toEqual(['TIME_SHORT UNIT school UNIT_LEADER']);
    expect(audiences({ ...step(['UNIT_LEADER']), actions: ['SMS'] })).toEqual([]);
  });
});

describe('what the centre lays over an order', () => {
  test('a supervision is heard by the unit that was asked until it is opened', () => {
    expect(told('SupervisionIssued', { unitId: 'co', dueAt: 'tomorrow' })).toEqual([
      'co SUPERVISION_ISSUED LOUD tomorrow',
    ]);
    expect(told('SupervisionLifted', { unitId: 'co' })).toEqual(['co SUPERVISION_LIFTED NONE -']);
  });

  test('unanswered in time, the shift leads hear it too', () => {
    expect(told('SupervisionOverdueMarked', { unitId: 'lead', dueAt: 'then' })).toEqual([
      'lead SUPERVISION_OVERDUE SOFT then',
      'LEADS SUPERVISION_OVERDUE SOFT then',
    ]);
  });

  test('escalated: all do it again, the LEAD is supervised', () => {
    expect(told('DissatisfactionEscalated', { unitId: 'lead', dueAt: 'tonight' })).toEqual([
      'lead REWORK_RULED SOFT -',
      'co REWORK_RULED SOFT -',
      'lead SUPERVISION_ISSUED LOUD tonight',
    ]);
  });

  test('an instruction is heard by every unit that has the order, and its breach by the leads', () => {
    expect(told('InstructionRecorded', { dueAt: 'friday' })).toEqual([
      'lead INSTRUCTION_RECORDED LOUD friday',
      'co INSTRUCTION_RECORDED LOUD friday',
    ]);
    expect(told('InstructionOverdueMarked', { dueAt: 'friday' }).at(-1)).toBe(
      'LEADS INSTRUCTION_OVERDUE SOFT friday',
    );
  });
});
