import { describe, expect, test } from '@jest/globals';

import { dueOfOrder } from './due-of-order.js';
import type { IntakeForm } from './intake-form.js';
import { given, outcomeOf, when } from './testing/given-when-then.js';
import {
  AGENT,
  DISPATCHER,
  EDUCATION,
  HEATING_CLERK,
  OTHER_AGENT,
  SCHOOL,
  SHIFT_LEAD,
  WATER,
} from './testing/people-and-units.js';
import {
  CALLED_AT,
  COMPLETE_FORM,
  dispatchDueFrom,
  HEATING_CATEGORY,
  minutesAfter,
  opened,
  submitted,
} from './testing/steps.js';
import type { WorkOrderCommand } from './work-order-command.js';

const soon = minutesAfter(CALLED_AT, 3);
const draft = given(opened());
const intake = (form: Partial<IntakeForm> = {}) => ({
  form: { ...COMPLETE_FORM, ...form },
  category: HEATING_CATEGORY,
});

describe('opening a draft', () => {
  test('row 4: the draft belongs to its agent and knows the call', () => {
    expect(draft.order).toMatchObject({
      state: 'DRAFT',
      version: 1,
      createdById: AGENT.id,
      callId: 'c1',
      round: 1,
      form: { hasPhone: true },
    });
  });

  test.each([DISPATCHER, SHIFT_LEAD, HEATING_CLERK])('$name registers nothing', (by) => {
    expect(outcomeOf(when({ order: null, facts: [] }, opened(by)))).toBe('not-allowed');
  });

  test('another agent cannot finish it', () => {
    expect(outcomeOf(when(draft, { ...submitted(), by: OTHER_AGENT }))).toBe('not-own-draft');
  });
});

describe('the outcomes of a call', () => {
  const outcomes: [string, WorkOrderCommand, string, string][] = [
    [
      '5',
      { type: 'ANSWER', ...intake(), answer: '新房第一年可以报停。' },
      'CLOSED',
      'DIRECT_ANSWER',
    ],
    [
      '7',
      {
        type: 'TRANSFER_BY_PHONE',
        ...intake(),
        unit: WATER,
        takenBy: '值班员 老姜',
        takenAt: CALLED_AT,
        promise: '两小时内到现场',
        promisedAt: minutesAfter(CALLED_AT, 120),
      },
      'PHONE_TRANSFERRED',
      'PHONE_TRANSFER',
    ],
    [
      '9',
      { type: 'REFER', ...intake(), to: 'POLICE_110', told: '请立即拨打 110' },
      'REFERRED',
      'REFERRED',
    ],
    [
      '10',
      {
        type: 'REFUSE_TO_ACCEPT',
        ...intake(),
        reason: 'LITIGATION_OR_ARBITRATION',
        told: '请向法院咨询',
      },
      'NOT_ACCEPTED',
      'NOT_ACCEPTED',
    ],
    ['14', submitted().command, 'PENDING_DISPATCH', 'WRITTEN_TRANSFER'],
  ];

  test.each(outcomes)('row %s leads where the table says', (_row, command, state, disposition) => {
    const { order } = given(opened(), { command, by: AGENT, at: soon });
    expect(order).toMatchObject({ state, disposition, version: 2 });
  });

  test.each(outcomes)('row %s: an outcome is final for the draft', (_row, command) => {
    const done = given(opened(), { command, by: AGENT, at: soon });
    expect(outcomeOf(when(done, { ...submitted(), at: soon }))).toBe('wrong-state');
  });

  test('a complete order in one go needs no draft, and obeys the same rules', () => {
    expect(given(submitted()).order).toMatchObject({ state: 'PENDING_DISPATCH', version: 1 });
    const incomplete = when({ order: null, facts: [] }, submitted({ place: ' ' }));
    expect(incomplete).toMatchObject({ refusal: { code: 'facts-missing' } });
  });

  test('T-DISP runs from the submission: two hours, ten minutes when urgent', () => {
    expect(given(submitted()).order?.dispatchClock).toMatchObject({
      startedAt: CALLED_AT,
      dueAt: minutesAfter(CALLED_AT, 120),
      overdueAt: null,
    });
  });
});

describe('what must be written down', () => {
  const missing = (form: Partial<IntakeForm>) => {
    const decision = when(draft, submitted(form));
    return decision.accepted ? [] : decision.refusal;
  };

  test.each<[string, Partial<IntakeForm>, string[]]>([
    [
      'the five facts',
      { requesterName: '', hasPhone: false, occurred: '', place: '', matter: '' },
      ['requesterName', 'phone', 'occurred', 'place', 'matter'],
    ],
    ['the axes', { requestType: null, districtCode: null }, ['requestType', 'districtCode']],
    ['what the category asks for', { attributes: { 小区: '锦江小区' } }, ['attribute:室温']],
    [
      'R6: a name for an enquiry, even if anonymous',
      { requestType: 'ENQUIRY', anonymous: true, requesterName: '' },
      ['requesterName'],
    ],
    [
      'G11: a number for help, even if anonymous',
      { requestType: 'HELP', anonymous: true, requesterName: '', hasPhone: false },
      ['phone'],
    ],
  ])('%s', (_, form, names) => {
    expect(missing(form)).toEqual({ code: 'facts-missing', params: { missing: names } });
  });

  test.each(['COMPLAINT', 'REPORT', 'SUGGESTION'] as const)(
    'G11: an anonymous %s is taken',
    (requestType) => {
      expect(missing({ requestType, anonymous: true, requesterName: '', hasPhone: false })).toEqual(
        [],
      );
    },
  );

  test('an unknown or closed category is refused by its code', () => {
    const closed = { ...HEATING_CATEGORY, active: false };
    for (const category of [null, closed]) {
      const command = { ...intake(), type: 'ANSWER' as const, category, answer: '可以报停' };
      expect(outcomeOf(when(draft, { command, by: AGENT, at: soon }))).toBe('category-unknown');
    }
  });

  test('an emergency is referred with the matter alone', () => {
    const form = { ...draft.order!.form, matter: '有人落水', requestType: 'HELP' as const };
    const command = {
      type: 'REFER' as const,
      form,
      category: null,
      to: 'POLICE_110' as const,
      told: '已转 110',
    };
    expect(outcomeOf(when(draft, { command, by: AGENT, at: soon }))).toBe('WorkOrderReferred');
  });

  test('an answer without words is none', () => {
    const command = { ...intake(), type: 'ANSWER' as const, answer: '  ' };
    expect(outcomeOf(when(draft, { command, by: AGENT, at: soon }))).toBe('text-missing');
  });
});

describe('phone transfer', () => {
  const transfer = (change: Partial<WorkOrderCommand<'TRANSFER_BY_PHONE'>> = {}) => ({
    command: {
      type: 'TRANSFER_BY_PHONE' as const,
      ...intake(),
      unit: WATER,
      takenBy: '老姜',
      takenAt: CALLED_AT,
      promise: '两小时内到现场',
      promisedAt: minutesAfter(CALLED_AT, 120),
      ...change,
    },
    by: AGENT,
    at: soon,
  });
  const transferred = given(opened(), transfer());
  const followUp = (type: 'CONFIRM_SOLVED' | 'CONFIRM_UNSOLVED', note = '已来水') => ({
    command:
      type === 'CONFIRM_SOLVED'
        ? { type, note }
        : { type, note, dispatchDue: dispatchDueFrom(minutesAfter(CALLED_AT, 200)) },
    by: OTHER_AGENT,
    at: minutesAfter(CALLED_AT, 200),
  });
  test('the follow-up is due when the promise is', () => {
    expect(dueOfOrder(transferred.order!)).toBe(minutesAfter(CALLED_AT, 120));
  });

  test('row 8: solved closes it, unsolved sends it to dispatch; any agent may call back', () => {
    expect(given(opened(), transfer(), followUp('CONFIRM_SOLVED')).order).toMatchObject({
      state: 'CLOSED',
      followUpClock: null,
    });
    expect(given(opened(), transfer(), followUp('CONFIRM_UNSOLVED')).order).toMatchObject({
      state: 'PENDING_DISPATCH',
      disposition: 'PHONE_TRANSFER',
      followUpClock: null,
    });
  });

  test('a follow-up needs a record of what was said', () => {
    expect(outcomeOf(when(transferred, followUp('CONFIRM_SOLVED', ' ')))).toBe('text-missing');
  });

  test.each<[string, Partial<WorkOrderCommand<'TRANSFER_BY_PHONE'>>, string]>([
    ['nobody took it', { takenBy: '' }, 'text-missing'],
    ['taken in the future', { takenAt: minutesAfter(soon, 1) }, 'taken-in-future'],
    ['promised for a time that has passed', { promisedAt: soon }, 'promise-not-ahead'],
    ['a unit nobody knows', { unit: null }, 'unit-unknown'],
    ['a closed unit', { unit: { ...WATER, active: false } }, 'unit-inactive'],
    [
      'G3: the accused unit’s child',
      { unit: SCHOOL, ...intake({ requestType: 'REPORT', accusedUnitId: EDUCATION.id }) },
      'accused-unit',
    ],
  ])('refused: %s', (_, change, code) => {
    expect(outcomeOf(when(draft, transfer(change)))).toBe(code);
  });
});
