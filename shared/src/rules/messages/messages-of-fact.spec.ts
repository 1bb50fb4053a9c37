import { describe, expect, test } from '@jest/globals';

import { messagesOfFact, type WrittenFact } from './messages-of-fact.js';

const school = { unitId: 'school', unitChain: ['platform', 'education', 'school'] };
const heating = { unitId: 'heating', unitChain: ['platform', 'heating'] };

const written = (type: WrittenFact['type'], more: Partial<WrittenFact> = {}): string[] =>
  messagesOfFact({
    type,
    urgency: 'NORMAL',
    assignments: [school, heating],
    unitId: null,
    step: null,
    ...more,
  }).map(({ template, to, time }) =>
    [to.kind === 'UNIT' ? `${to.unitId}/${to.person}` : to.kind, template, time].join(' '),
  );

describe('a new order', () => {
  test('is written to every unit that got it, while the offices are open', () => {
    expect(written('WorkOrderDispatched')).toEqual([
      'school/CLERK UNIT_DISPATCHED OFFICE_HOURS',
      'heating/CLERK UNIT_DISPATCHED OFFICE_HOURS',
    ]);
  });

  test('that is urgent reaches who is on duty, and the leader, at once', () => {
    expect(written('WorkOrderDispatched', { urgency: 'URGENT' }).slice(0, 2)).toEqual([
      'school/DUTY UNIT_DISPATCHED DAYTIME',
      'school/LEADER UNIT_DISPATCHED DAYTIME',
    ]);
  });
});

test('a unit that gets the order later reads of it like the first', () => {
  for (const fact of ['SignedAndForwarded', 'AssignmentForwarded', 'CoAdded'] as const) {
    expect(written(fact, { unitId: 'school' })).toEqual([
      'school/CLERK UNIT_DISPATCHED OFFICE_HOURS',
    ]);
  }
});

describe('the citizen', () => {
  test.each([
    ['WorkOrderSubmitted', 'CITIZEN_ACCEPTED'],
    ['CloseApproved', 'CITIZEN_CLOSED'],
    ['CallbackTried', 'CITIZEN_RATE'],
  ] as const)('reads of %s', (fact, template) => {
    expect(written(fact, { unitId: 'school' })).toEqual([`CITIZEN ${template} DAYTIME`]);
  });

  test('reads of the new date, beside the unit that asked for it', () => {
    expect(written('ExtensionApproved', { unitId: 'school' })).toEqual([
      'school/CLERK UNIT_EXTENSION_APPROVED DAYTIME',
      'CITIZEN CITIZEN_EXTENDED DAYTIME',
    ]);
  });
});

test.each([
  ['ReturnApproved', 'UNIT_RETURN_APPROVED'],
  ['ReturnRejected', 'UNIT_RETURN_REJECTED'],
  ['ExtensionRejected', 'UNIT_EXTENSION_REJECTED'],
] as const)('%s is written to the unit that asked', (fact, template) => {
  expect(written(fact, { unitId: 'school' })).toEqual([`school/CLERK ${template} DAYTIME`]);
});

test('a supervision and an instruction are written to who answers for the unit', () => {
  const both = ['school/LEADER UNIT_SUPERVISED DAYTIME', 'school/HEAD UNIT_SUPERVISED DAYTIME'];
  expect(written('SupervisionIssued', { unitId: 'school' })).toEqual(both);
  expect(written('DissatisfactionEscalated', { unitId: 'school' })).toEqual(both);
  expect(written('InstructionRecorded').map((line) => line.split(' ')[0])).toEqual([
    'school/LEADER',
    'school/HEAD',
    'heating/LEADER',
    'heating/HEAD',
  ]);
});

describe('a step of the ladder', () => {
  const step = (amount: number, recipients: WrittenFact['step'] & object) => ({
    ...recipients,
    amount,
  });
  const everybody = {
    clock: 'T-HANDLE' as const,
    amount: 0,
    recipients: [
      'UNIT_CLERK',
      'UNIT_LEADER',
      'UNIT_HEAD',
      'PARENT_UNIT',
      'SHIFT_LEAD',
      'DUTY',
    ] as const,
    actions: ['SMS'] as const,
  };

  test('finds each of its recipients from the unit that is late', () => {
    expect(written('Escalated', { unitId: 'school', step: everybody })).toEqual([
      'school/CLERK UNIT_OVERDUE DAYTIME',
      'school/LEADER UNIT_OVERDUE DAYTIME',
      'school/HEAD UNIT_OVERDUE DAYTIME',
      'education/CLERK UNIT_OVERDUE DAYTIME',
      'platform/DUTY UNIT_OVERDUE DAYTIME',
      'school/DUTY UNIT_OVERDUE DAYTIME',
    ]);
  });

  test('skips the unit above where that is the centre itself', () => {
    const above = { ...everybody, recipients: ['PARENT_UNIT'] as const };
    expect(written('Escalated', { unitId: 'heating', step: above })).toEqual([]);
  });

  test('before the due instant warns; a step without SMS writes nothing', () => {
    const warning = step(-60, { ...everybody, recipients: ['UNIT_CLERK'] });
    expect(written('Escalated', { unitId: 'school', step: warning })).toEqual([
      'school/CLERK UNIT_TIME_SHORT DAYTIME',
    ]);
    const silent = { ...everybody, actions: ['NOTICE'] as const };
    expect(written('Escalated', { unitId: 'school', step: silent })).toEqual([]);
  });
});
