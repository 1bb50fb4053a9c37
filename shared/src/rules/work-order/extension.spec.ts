import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import { civilDateOf } from '../sla/civil-date.js';
import { dueDayOf } from '../sla/due-date.js';
import { allowedCommands } from './allowed-commands.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  contacted,
  extensionApproved,
  extensionApprovedByUnit,
  extensionRejected,
  extensionRequested,
  handleOverdueMarked,
  marked,
} from './testing/handling-steps.js';
import {
  EDUCATION_CLERK,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  REVIEWER,
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
import { leadOf } from './work-order.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const HANDLE_DUE_AT = '2026-12-02T16:00:00.000Z';
const signedSteps = [submitted(), dispatched(HEATING, [WATER]), signed(after(30))];
const told = [...signedSteps, contacted(after(40))];
const tellable = given(...told);

describe('row 33: asking for an extension', () => {
  test('the handling clock runs on; the reviewer has one working day', () => {
    const { order } = given(...told, extensionRequested(after(60)));
    expect(order).toMatchObject({
      state: 'IN_PROGRESS',
      handling: { openExtension: { id: `e-${after(60)}`, days: 7, step: 'CITY' } },
    });
    expect(runningClocks(order!).map(({ clock, dueAt }) => [clock, dueAt.toISOString()])).toEqual(
      expect.arrayContaining([
        ['T-HANDLE', HANDLE_DUE_AT],
        ['T-EXT-REV', '2026-11-24T16:00:00.000Z'],
      ]),
    );
  });

  test('G4: at exactly the due instant it is in time; a millisecond later it is not', () => {
    expect(outcomeOf(when(tellable, extensionRequested(HANDLE_DUE_AT)))).toBe('ExtensionRequested');
    const late = new Date(Date.parse(HANDLE_DUE_AT) + 1).toISOString();
    expect(when(tellable, extensionRequested(late))).toEqual({
      accepted: false,
      refusal: { code: 'extension-too-late', params: { dueAt: HANDLE_DUE_AT } },
    });
  });

  test.each([0, 8, 1.5])('%s days are refused', (days) => {
    expect(outcomeOf(when(tellable, extensionRequested(after(60), { days })))).toBe(
      'extension-days',
    );
  });

  test.each<[string, Step, string]>([
    ['without a reason', extensionRequested(after(60), { reason: ' ' }), 'text-missing'],
    ['by a CO', extensionRequested(after(60), {}, WATER_CLERK), 'not-your-assignment'],
    ['by the leader', extensionRequested(after(60), {}, HEATING_LEADER), 'not-allowed'],
    [
      'for an old assignment',
      extensionRequested(after(60), { assignmentId: 'old' }),
      'not-your-assignment',
    ],
  ])('refused: %s', (_, step, code) => {
    expect(outcomeOf(when(tellable, step))).toBe(code);
  });

  test('the citizen must have been told: a try is not enough', () => {
    const tried = given(...signedSteps, contacted(after(40), false));
    expect(outcomeOf(when(tried, extensionRequested(after(60))))).toBe('citizen-not-told');
  });

  test('who left no name and no number cannot be told', () => {
    const anonymous = given(
      submitted({ anonymous: true, requesterName: '', hasPhone: false }),
      dispatched(),
      signed(after(30)),
    );
    expect(outcomeOf(when(anonymous, extensionRequested(after(60))))).toBe('ExtensionRequested');
  });

  test('one at a time', () => {
    const open = given(...told, extensionRequested(after(60)));
    expect(outcomeOf(when(open, extensionRequested(after(70))))).toBe('extension-pending');
  });
});

describe('row 34: the ruling', () => {
  const open = [...told, extensionRequested(after(60))];

  test('approval counts on from the old due, whenever it is given', () => {
    const late = '2026-12-03T02:00:00.000Z';
    const { order } = given(...open, extensionApproved(after(60), late, HANDLE_DUE_AT, 3));
    expect(leadOf(order!)?.handleDueAt).toBe('2026-12-07T16:00:00.000Z');
    expect(order?.handling).toMatchObject({
      openExtension: null,
      approvedExtensions: 1,
      clocks: {},
    });
  });

  test('a request in time keeps the mark away until its ruling', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 1);
    expect(outcomeOf(when(given(...open), handleOverdueMarked(late)))).toBe('extension-pending');
    expect(outcomeOf(when(given(...open), handleOverdueMarked(late, assignmentId(WATER))))).toBe(
      'HandleOverdueMarked',
    );
    const rejected = given(...open, extensionRejected(after(60), late));
    expect(outcomeOf(when(rejected, handleOverdueMarked(late)))).toBe('HandleOverdueMarked');
  });

  test('rejection keeps the old due and needs a reason', () => {
    const { order } = given(...open, extensionRejected(after(60), after(90)));
    expect(leadOf(order!)?.handleDueAt).toBe(HANDLE_DUE_AT);
    expect(order?.handling).toMatchObject({ openExtension: null, approvedExtensions: 0 });
    const mute: Step = {
      command: { type: 'REJECT_EXTENSION', requestId: `e-${after(60)}`, reason: '' },
      by: REVIEWER,
      at: after(90),
    };
    expect(outcomeOf(when(given(...open), mute))).toBe('text-missing');
  });

  test('a ruling is for the request that was read', () => {
    const ruling = extensionApproved(after(1), after(90), HANDLE_DUE_AT);
    expect(outcomeOf(when(given(...open), ruling))).toBe('request-not-open');
    expect(outcomeOf(when(tellable, ruling))).toBe('request-not-open');
  });

  test('T-EXT-REV is marked once; the request stays open', () => {
    const mark = marked(
      { type: 'MARK_REQUEST_REVIEW_OVERDUE', requestKind: 'EXTENSION' },
      '2026-11-24T16:01:00.000Z',
    );
    const late = given(...open, mark);
    expect(late.facts.at(-1)).toMatchObject({
      requestId: `e-${after(60)}`,
      step: 'CITY',
      dueAt: '2026-11-24T16:00:00.000Z',
    });
    expect(outcomeOf(when(late, mark))).toBe('already-marked');
    expect(outcomeOf(when(tellable, mark))).toBe('clock-not-running');
  });
});

describe('rulebook 2.5: extensions chain on the old due', () => {
  const dispatchedAt = '2026-09-16T02:00:00.000Z';
  const early = minutesAfter(dispatchedAt, -60);
  const minute = (n: number) => minutesAfter(dispatchedAt, n);
  const due = (steps: Step[]) => leadOf(given(...steps).order!)!.handleDueAt;
  const base = [
    submitted({}, early),
    dispatched(HEATING, [], dispatchedAt),
    signed(minute(10), HEATING_CLERK, assignmentId(HEATING, dispatchedAt)),
    contacted(minute(20), true, HEATING_CLERK, assignmentId(HEATING, dispatchedAt)),
  ];
  const own = { assignmentId: assignmentId(HEATING, dispatchedAt) };
  const first = [...base, extensionRequested(minute(30), own)];
  const once = [...first, extensionApproved(minute(30), minute(40), due(base))];
  const second = [...once, extensionRequested(minute(50), own)];
  const twice = [...second, extensionApproved(minute(50), minute(60), due(once))];

  test('2026-09-16 → 09-24 → 10-12 → 10-21', () => {
    expect(civilDateOf(new Date(dispatchedAt))).toBe('2026-09-16');
    expect([base, once, twice].map((steps) => dueDayOf(new Date(due(steps))))).toEqual([
      '2026-09-24',
      '2026-10-12',
      '2026-10-21',
    ]);
  });

  test('I5: there is no third', () => {
    expect(when(given(...twice), extensionRequested(minute(70), own))).toEqual({
      accepted: false,
      refusal: { code: 'extensions-used-up', params: { approved: 2 } },
    });
  });
});

describe('two steps: the unit above judges first', () => {
  const schoolAssignment = assignmentId(SCHOOL);
  const asked = [
    submitted(),
    dispatched(SCHOOL),
    signed(after(30), SCHOOL_CLERK, schoolAssignment),
    contacted(after(40), true, SCHOOL_CLERK, schoolAssignment),
    extensionRequested(after(60), { assignmentId: schoolAssignment }, SCHOOL_CLERK),
  ];
  const first = given(...asked);
  const passed = [...asked, extensionApprovedByUnit(after(60), after(120), EDUCATION_CLERK)];
  const second = given(...passed);

  test('then the city, with a clock of its own for each step', () => {
    expect(first.order?.handling.openExtension?.step).toBe('UNIT');
    expect(second.order?.handling.openExtension?.step).toBe('CITY');
    expect(second.order?.handling.clocks['T-EXT-REV']?.startedAt).toBe(after(120));
    const done = given(...passed, extensionApproved(after(60), after(200), HANDLE_DUE_AT));
    expect(done.order?.handling.approvedExtensions).toBe(1);
  });

  test.each<[string, Actor, string[], string[]]>([
    ['the unit above', EDUCATION_CLERK, ['APPROVE_EXTENSION_AS_UNIT', 'REJECT_EXTENSION'], []],
    ['the city', REVIEWER, ['URGE'], ['URGE', 'APPROVE_EXTENSION', 'REJECT_EXTENSION']],
    [
      'the unit itself',
      SCHOOL_CLERK,
      [
        'FORWARD',
        'RECORD_CONTACT',
        'ATTACH_FILE',
        'REMOVE_FILE',
        'RECORD_PROGRESS',
        'ASK_FOR_HELP',
        'DRAFT_CLOSE',
      ],
      [
        'FORWARD',
        'RECORD_CONTACT',
        'ATTACH_FILE',
        'REMOVE_FILE',
        'RECORD_PROGRESS',
        'ASK_FOR_HELP',
        'DRAFT_CLOSE',
      ],
    ],
    ['another unit', HEATING_CLERK, [], []],
  ])('%s has its turn', (_, actor, atFirst, atSecond) => {
    const now = new Date(after(180));
    expect(allowedCommands(first.order, actor, now)).toEqual(atFirst);
    expect(allowedCommands(second.order, actor, now)).toEqual(atSecond);
  });

  test('who is not at turn learns why', () => {
    expect(outcomeOf(when(first, extensionApproved(after(60), after(90), HANDLE_DUE_AT)))).toBe(
      'unit-judges-first',
    );
    expect(
      outcomeOf(when(first, extensionApprovedByUnit(after(60), after(90), HEATING_CLERK))),
    ).toBe('not-the-judge');
    expect(
      outcomeOf(when(second, extensionApprovedByUnit(after(60), after(130), EDUCATION_CLERK))),
    ).toBe('unit-has-judged');
    expect(outcomeOf(when(first, extensionRejected(after(60), after(90), REVIEWER)))).toBe(
      'unit-judges-first',
    );
    expect(outcomeOf(when(second, extensionRejected(after(60), after(130), EDUCATION_CLERK)))).toBe(
      'unit-has-judged',
    );
  });

  test('a rejection of the unit above ends it', () => {
    const rejected = given(...asked, extensionRejected(after(60), after(90), EDUCATION_CLERK));
    expect(rejected.facts.at(-1)).toMatchObject({ step: 'UNIT' });
    expect(rejected.order?.handling.openExtension).toBeNull();
  });
});
