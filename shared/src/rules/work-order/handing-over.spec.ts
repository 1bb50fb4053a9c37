import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import { allowedCommands, refusalOf } from './allowed-commands.js';
import { visibleFields } from './order-visibility.js';
import { runningClocks } from './running-clocks.js';
import {
  extensionApprovedWithInner,
  type Forwarded,
  forwardedOn,
  OUTER_DUE_AT,
  reportedToParent,
  returnedToParent,
  signedAndForwarded,
  signedAsSub,
  subId,
  takenBack,
} from './testing/chain-steps.js';
import { given, outcomeOf, type Step, type Story, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeApprovedByUnit,
  closeDrafted,
  closeFiled,
  closeRejected,
  contacted,
  extensionApprovedByUnit,
  extensionRequested,
  handleOverdueMarked,
  ratedDissatisfied,
  reworkRuled,
} from './testing/handling-steps.js';
import { ledgerOfStory, unitNamed } from './testing/ledger-of-story.js';
import {
  CANTEEN,
  EDUCATION,
  EDUCATION_CLERK,
  REVIEWER,
  SCHOOL,
  SCHOOL_CLERK,
  SCHOOL_LEADER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import {
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  submitted,
} from './testing/steps.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const LEAD_ID = assignmentId(EDUCATION);
const INNER_DUE_AT = '2026-12-01T16:00:00.000Z';
const FILED_AT = '2026-11-26T02:00:00.000Z';
const AFTERWARDS = '2026-12-01T02:00:00.000Z';

const handedOver = [
  submitted(),
  dispatched(EDUCATION),
  signedAndForwarded(after(30), { asHandler: true }),
];
const takenOn = [...handedOver, signedAsSub(after(60))];
const spokenWith = [...takenOn, contacted(after(90), true, SCHOOL_CLERK, subId())];
const drafted = [...spokenWith, closeDrafted(after(120), {}, SCHOOL_CLERK, subId())];
const filed = [...drafted, closeFiled(FILED_AT, SCHOOL_LEADER, subId())];

function clocksOf({ order }: Story): string[] {
  return order
    ? runningClocks(order)
        .map(({ clock }) => clock)
        .sort()
    : [];
}

function partOf({ order }: Story, id: string) {
  const part = order?.assignments.find((assignment) => assignment.id === id);
  if (!part) throw new Error(`No assignment ${id}`);
  return part;
}

describe('row 20: 转办单位 → 承办单位', () => {
  test('one handles it, and the district may not any more', () => {
    const story = given(...takenOn);
    expect(partOf(story, LEAD_ID).handler).toBe(false);
    expect(partOf(story, subId()).handler).toBe(true);
    const now = new Date(after(90));
    const handling = [
      'RECORD_CONTACT',
      'REQUEST_EXTENSION',
      'ASK_FOR_HELP',
      'DRAFT_CLOSE',
    ] as const;
    for (const command of handling) {
      expect(refusalOf(story.order, command, EDUCATION_CLERK, now)).toEqual({
        code: 'handed-over',
        params: { unit: SCHOOL.name },
      });
    }
  });

  test.each<[string, Forwarded, string]>([
    ['a second one', { to: CANTEEN, asHandler: true }, 'handed-over'],
    ['a helper beside it', { to: CANTEEN }, 'AssignmentForwarded'],
  ])('%s', (_, changes, outcome) => {
    expect(outcomeOf(when(given(...takenOn), forwardedOn(after(90), changes)))).toBe(outcome);
  });

  test('below the handler it is not handed over again', () => {
    const step = forwardedOn(after(90), {
      to: CANTEEN,
      by: SCHOOL_CLERK,
      from: subId(),
      outerDueAt: INNER_DUE_AT,
      asHandler: true,
    });
    expect(outcomeOf(when(given(...takenOn), step))).toBe('not-a-transfer-unit');
  });

  test('who handles it reads the number, once it has signed; the district does not any more', () => {
    const mayReveal = (story: Story, actor: Actor) => visibleFields(story.order!, actor).mayReveal;
    expect(mayReveal(given(...handedOver), SCHOOL_CLERK)).toBe(false);
    expect(mayReveal(given(...takenOn), SCHOOL_CLERK)).toBe(true);
    expect(mayReveal(given(...takenOn), EDUCATION_CLERK)).toBe(false);
  });

  test.each<[string, Step]>([
    ['returned', returnedToParent(after(45))],
    ['taken back', takenBack(after(45))],
  ])('%s, the district handles it again', (_, step) => {
    const story = given(...handedOver, step);
    expect(partOf(story, LEAD_ID).handler).toBe(true);
    const now = new Date(after(90));
    expect(allowedCommands(story.order, EDUCATION_CLERK, now)).toContain('RECORD_CONTACT');
  });

  test('taken back, what was drafted stays and what was asked for lapses', () => {
    const story = given(
      ...drafted,
      extensionRequested(after(130), { assignmentId: subId() }, SCHOOL_CLERK),
      takenBack(after(140)),
    );
    expect(story.order?.handling.closeDraft).not.toBeNull();
    expect(story.order?.handling.openExtension).toBeNull();
  });

  test('it does not report to the district: it files the close', () => {
    expect(outcomeOf(when(given(...takenOn), reportedToParent(after(90))))).toBe(
      'handler-files-close',
    );
  });
});

describe('an extension moves the order’s date, and the inner ones with it', () => {
  const asked = [
    ...spokenWith,
    extensionRequested(after(130), { assignmentId: subId() }, SCHOOL_CLERK),
  ];
  const passedOn = [...asked, extensionApprovedByUnit(after(130), after(140), EDUCATION_CLERK)];

  test('the district judges first', () => {
    expect(given(...asked).order?.handling.openExtension?.step).toBe('UNIT');
    const byOther = extensionApprovedByUnit(after(130), after(140), WATER_CLERK);
    expect(outcomeOf(when(given(...asked), byOther))).toBe('not-the-judge');
  });

  test('approved, each goes on from its own old date', () => {
    const story = given(
      ...passedOn,
      extensionApprovedWithInner(after(130), after(150), INNER_DUE_AT),
    );
    expect(partOf(story, LEAD_ID).handleDueAt).toBe('2026-12-11T16:00:00.000Z');
    expect(partOf(story, subId()).handleDueAt).toBe('2026-12-10T16:00:00.000Z');
  });

  test('an inner date never goes beyond', () => {
    const story = given(
      ...passedOn,
      extensionApprovedWithInner(after(130), after(150), '2026-12-04T16:00:00.000Z'),
    );
    expect(partOf(story, subId()).handleDueAt).toBe(partOf(story, LEAD_ID).handleDueAt);
  });

  test('it is asked for within the order’s date, also after the inner one', () => {
    const at = minutesAfter(INNER_DUE_AT, 60);
    const late = given(...spokenWith, handleOverdueMarked(at, subId()));
    const ask = (when_: string) =>
      outcomeOf(when(late, extensionRequested(when_, { assignmentId: subId() }, SCHOOL_CLERK)));
    expect(ask(at)).toBe('ExtensionRequested');
    expect(ask(minutesAfter(OUTER_DUE_AT, 1))).toBe('extension-too-late');
  });

  test('while it waits nobody of the chain is late', () => {
    const mark = (id: string) =>
      outcomeOf(when(given(...asked), handleOverdueMarked(minutesAfter(OUTER_DUE_AT, 1), id)));
    expect([mark(LEAD_ID), mark(subId())]).toEqual(['extension-pending', 'extension-pending']);
  });
});

describe('the close of a unit below', () => {
  test('goes by the district, then by the city; both have reported', () => {
    const story = given(...filed);
    expect(story.order?.handling.openClose?.step).toBe('UNIT');
    expect([partOf(story, LEAD_ID).state, partOf(story, subId()).state]).toEqual([
      'SUBMITTED',
      'SUBMITTED',
    ]);
    const now = new Date('2026-11-26T03:00:00.000Z');
    const may = (actor: Actor) => allowedCommands(story.order, actor, now);
    expect(may(EDUCATION_CLERK)).toEqual(
      expect.arrayContaining(['APPROVE_CLOSE_AS_UNIT', 'REJECT_CLOSE']),
    );
    expect(may(REVIEWER)).not.toContain('APPROVE_CLOSE');
  });

  test('filed between the two dates, only the unit below is late', () => {
    const story = given(
      ...drafted,
      closeFiled(minutesAfter(INNER_DUE_AT, 60), SCHOOL_LEADER, subId()),
    );
    expect(story.facts.at(-1)).toMatchObject({ type: 'CloseFiled', late: false });
    expect(partOf(story, subId()).handleOverdueAt).toBe(INNER_DUE_AT);
    expect(partOf(story, LEAD_ID).handleOverdueAt).toBeNull();
  });

  test('sent back, both go on', () => {
    const story = given(
      ...filed,
      closeRejected(FILED_AT, minutesAfter(FILED_AT, 60), EDUCATION_CLERK),
    );
    expect(partOf(story, LEAD_ID)).toMatchObject({ state: 'SIGNED', submittedAt: null });
    expect(partOf(story, subId())).toMatchObject({ state: 'SIGNED', submittedAt: null });
  });

  const accepted = [
    ...filed,
    closeApprovedByUnit(FILED_AT, minutesAfter(FILED_AT, 60), EDUCATION_CLERK),
    closeApproved(FILED_AT, minutesAfter(FILED_AT, 120)),
  ];

  test('accepted, both are; the ledger knows the district alone', () => {
    const story = given(...accepted);
    expect([partOf(story, LEAD_ID).state, partOf(story, subId()).state]).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ]);
    const district = unitNamed(EDUCATION.id);
    expect(ledgerOfStory(story.facts).map(({ holder, phase }) => [holder, phase])).toEqual([
      [district, 'SIGNING'],
      [district, 'HANDLING'],
      [district, 'UNIT_JUDGEMENT'],
      ['CITY', 'CITY_JUDGEMENT'],
      ['CITY', 'CALLBACK'],
    ]);
  });

  test('in a rework the same unit goes on; a new one below gets its own date within it', () => {
    const rework = [ratedDissatisfied(AFTERWARDS), reworkRuled(minutesAfter(AFTERWARDS, 60))];
    const ruled = given(...accepted, ...rework);
    expect(partOf(ruled, subId())).toMatchObject({ state: 'SIGNED', handler: true });
    const reworkDueAt = ruled.order?.handling.clocks['T-REWORK']?.dueAt ?? '';
    const step = (dueOn?: string) =>
      forwardedOn(minutesAfter(AFTERWARDS, 90), {
        to: CANTEEN,
        by: SCHOOL_CLERK,
        from: subId(),
        outerDueAt: reworkDueAt,
        ...(dueOn !== undefined && { dueOn }),
      });
    expect(outcomeOf(when(ruled, step()))).toBe('AssignmentForwarded');
    expect(outcomeOf(when(ruled, step('2026-12-10')))).toBe('inner-due-beyond');
    const joined = given(...accepted, ...rework, step());
    // Those who go on have the rework's clock, the one that joins its own too.
    expect(clocksOf(ruled)).toEqual(['T-REWORK']);
    expect(clocksOf(joined)).toEqual(['T-HANDLE', 'T-REWORK', 'T-SUB-SIGN']);
    const { handleDueAt } = partOf(joined, subId(CANTEEN));
    const late = handleOverdueMarked(minutesAfter(handleDueAt, 1), subId(CANTEEN));
    expect(outcomeOf(when(joined, late))).toBe('HandleOverdueMarked');
    const ofHandler = handleOverdueMarked(minutesAfter(handleDueAt, 1), subId());
    expect(outcomeOf(when(joined, ofHandler))).toBe('clock-not-running');
  });
});
