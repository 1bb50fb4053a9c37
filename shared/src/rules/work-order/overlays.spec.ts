import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import { allowedCommands } from './allowed-commands.js';
import { runningClocks } from './running-clocks.js';
import type { SupervisionForm } from './supervision-form.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeDrafted,
  closeFiled,
  contacted,
  marked,
  ratedDissatisfied,
  ratedSatisfied,
  reworkRuled,
} from './testing/handling-steps.js';
import {
  escalated,
  eventJoined,
  followUpChecked,
  followUpOpened,
  instructionRecorded,
  instructionRemoved,
  supervisionIssued,
  supervisionIssuedByLadder,
  supervisionLifted,
  supervisionReported,
} from './testing/overlay-steps.js';
import {
  CALLBACK_AGENT,
  DISPATCHER,
  HEATING,
  HEATING_CLERK,
  HEATING_HEAD,
  HEATING_LEADER,
  REVIEWER,
  SCHOOL_LEADER,
  SHIFT_LEAD,
  SUPERVISOR,
  WATER,
} from './testing/people-and-units.js';
import {
  dispatchDueFrom,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  recalled,
  signed,
  submitted,
} from './testing/steps.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const inProgress = [submitted(), dispatched(), signed(after(30))];
const drafted = [...inProgress, contacted(after(60)), closeDrafted(after(120))];
const overlaysOf = (...steps: Step[]) => given(...steps).order!.handling.overlays;
const clocksOf = (...steps: Step[]) =>
  runningClocks(given(...steps).order!).map(({ clock }) => clock);

describe('row 47: the centre supervises', () => {
  const at = after(90);
  const issued = [...inProgress, supervisionIssued(at)];

  test('the order stays where it is; T-SUP runs beside its own clocks', () => {
    const { order } = given(...issued);
    expect(order).toMatchObject({
      state: 'IN_PROGRESS',
      handling: {
        overlays: { supervisions: [{ state: 'ISSUED', form: 'PHONE', unitName: HEATING.name }] },
      },
    });
    expect(clocksOf(...issued)).toEqual(['T-HANDLE', 'T-SUP']);
  });

  test.each<[SupervisionForm, string]>([
    ['PHONE', '2026-11-24T16:00:00.000Z'],
    ['ONSITE', '2026-11-23T16:00:00.000Z'],
    ['MEETING', '2026-11-26T16:00:00.000Z'],
    ['SURVEY', '2026-12-07T16:00:00.000Z'],
    ['WRITTEN', '2026-11-26T16:00:00.000Z'],
    ['URGENT', minutesAfter(after(90), 120)],
  ])('%s is due %s', (form, dueAt) => {
    const { supervisions } = overlaysOf(...inProgress, supervisionIssued(at, { form }));
    expect(supervisions[0]?.clock).toMatchObject({ startedAt: at, dueAt, overdueAt: null });
  });

  test('several at a time, by one or more people', () => {
    const { supervisions } = overlaysOf(
      ...issued,
      supervisionIssued(after(95), { form: 'URGENT' }, SHIFT_LEAD),
    );
    expect(supervisions.map(({ form }) => form)).toEqual(['PHONE', 'URGENT']);
  });

  test.each<[string, Parameters<typeof supervisionIssued>[1], Actor, string]>([
    ['a shift lead, but for what is urgent', {}, SHIFT_LEAD, 'not-allowed'],
    ['a dispatcher', {}, DISPATCHER, 'not-allowed'],
    ['a unit', {}, HEATING_LEADER, 'not-allowed'],
    ['to a unit that has not the order', { unitId: WATER.id }, SUPERVISOR, 'unit-not-on-order'],
    ['without words', { text: ' ' }, SUPERVISOR, 'text-missing'],
    ['due by now', { form: 'URGENT', dueAt: at }, SUPERVISOR, 'due-not-ahead'],
  ])('refused: %s', (_, changes, by, code) => {
    expect(outcomeOf(when(given(...inProgress), supervisionIssued(at, changes, by)))).toBe(code);
  });

  test('refused while no unit has the order, and once it is closed', () => {
    expect(outcomeOf(when(given(submitted()), supervisionIssued(DISPATCHED_AT)))).toBe(
      'unit-not-on-order',
    );
    expect(outcomeOf(when(given(...closedOrder()), supervisionIssued(after(9000))))).toBe(
      'wrong-state',
    );
  });

  test('the ladder issues a written one, unless that unit has to answer one already', () => {
    const ladder = supervisionIssuedByLadder(after(100));
    const { supervisions } = overlaysOf(...inProgress, ladder);
    expect(supervisions).toMatchObject([{ form: 'WRITTEN', state: 'ISSUED' }]);
    expect(outcomeOf(when(given(...issued), ladder))).toBe('supervision-open');
    expect(outcomeOf(when(given(...inProgress), { ...ladder, by: SUPERVISOR }))).toBe(
      'not-allowed',
    );
    const another = supervisionIssuedByLadder(after(100), WATER.id);
    expect(outcomeOf(when(given(...inProgress), another))).toBe('unit-not-on-order');
  });
});

describe('row 48: the unit reports, the centre lifts', () => {
  const id = `s-${after(90)}`;
  const issued = [...inProgress, supervisionIssued(after(90))];
  const reported = [...issued, supervisionReported(id, after(200))];
  const late = '2026-11-24T16:01:00.000Z';
  const overdue = (at: string) =>
    marked({ type: 'MARK_SUPERVISION_OVERDUE', supervisionId: id }, at);

  test('by the leader or the head of the unit that was asked', () => {
    for (const by of [HEATING_LEADER, HEATING_HEAD]) {
      const step = supervisionReported(id, after(200), by);
      expect(outcomeOf(when(given(...issued), step))).toBe('SupervisionReported');
    }
    expect(overlaysOf(...reported).supervisions[0]?.state).toBe('REPORTED');
    expect(clocksOf(...reported)).toEqual(['T-HANDLE']);
  });

  test.each<[string, Step, string]>([
    ['the clerk', supervisionReported(id, after(200), HEATING_CLERK), 'not-allowed'],
    ['another unit', supervisionReported(id, after(200), SCHOOL_LEADER), 'not-your-supervision'],
    ['another supervision', supervisionReported('s-other', after(200)), 'not-your-supervision'],
    ['no words', supervisionReported(id, after(200), HEATING_LEADER, ' '), 'text-missing'],
  ])('refused: %s', (_, step, code) => {
    expect(outcomeOf(when(given(...issued), step))).toBe(code);
  });

  test('once', () => {
    expect(outcomeOf(when(given(...reported), supervisionReported(id, after(210))))).toBe(
      'not-your-supervision',
    );
    const second = [...reported, supervisionIssued(after(205))];
    expect(outcomeOf(when(given(...second), supervisionReported(id, after(210))))).toBe(
      'supervision-not-open',
    );
  });

  test('lifted only after the report, by the supervisor', () => {
    const lift = supervisionLifted(id, after(300));
    expect(outcomeOf(when(given(...issued), lift))).toBe('supervision-not-reported');
    expect(outcomeOf(when(given(...reported), { ...lift, by: SHIFT_LEAD }))).toBe('not-allowed');
    expect(overlaysOf(...reported, lift).supervisions[0]?.state).toBe('LIFTED');
    const other = [...reported, supervisionIssued(after(205))];
    const wrong = supervisionLifted(`s-${after(205)}`, after(300));
    expect(outcomeOf(when(given(...other), wrong))).toBe('supervision-not-reported');
  });

  test('T-SUP is marked once, with the instant it was due; a late report is a breach all the same', () => {
    const due = '2026-11-24T16:00:00.000Z';
    expect(outcomeOf(when(given(...issued), overdue(due)))).toBe('not-due-yet');
    const broken = [...issued, overdue(late)];
    expect(overlaysOf(...broken).supervisions[0]?.clock.overdueAt).toBe(due);
    expect(outcomeOf(when(given(...broken), overdue(late)))).toBe('already-marked');
    expect(clocksOf(...broken)).toEqual(['T-HANDLE']);
    expect(outcomeOf(when(given(...reported), overdue(late)))).toBe('clock-not-running');
    const unheard = [...issued, supervisionReported(id, late)];
    expect(given(...unheard).facts.at(-1)).toMatchObject({ late: true });
    expect(overlaysOf(...unheard).supervisions[0]?.clock.overdueAt).toBe(due);
  });

  test('a unit that loses the order has nothing left to answer', () => {
    const { supervisions } = overlaysOf(
      submitted(),
      dispatched(),
      supervisionIssued(after(20)),
      recalled(after(25)),
    );
    expect(supervisions).toMatchObject([{ state: 'ENDED' }]);
  });
});

describe('row 46: dissatisfied for the third time', () => {
  const once = (n: number): Step[] => [
    contacted(after(n + 10)),
    closeDrafted(after(n + 20)),
    closeFiled(after(n + 30)),
    closeApproved(after(n + 30), after(n + 40)),
    ratedDissatisfied(after(n + 50)),
  ];
  const first = [...inProgress, ...once(100)];
  const third = [
    ...first,
    reworkRuled(after(200)),
    ...once(300),
    reworkRuled(after(400)),
    ...once(500),
  ];

  test('is done again by the same units, and somebody goes there', () => {
    const { order } = given(...third, escalated(after(600)));
    expect(order).toMatchObject({
      state: 'REWORK',
      handling: {
        reworkCount: 3,
        contacts: { reached: 0 },
        overlays: { supervisions: [{ form: 'ONSITE', state: 'ISSUED', unitId: HEATING.id }] },
      },
    });
    expect(clocksOf(...third, escalated(after(600)))).toEqual(['T-REWORK', 'T-SUP']);
  });

  test('before that only where it is grave; the reviewer alone cannot', () => {
    expect(when(given(...first), escalated(after(200)))).toEqual({
      accepted: false,
      refusal: { code: 'not-third-time', params: { reworks: 0 } },
    });
    expect(outcomeOf(when(given(...first), escalated(after(200), 'GRAVE')))).toBe(
      'DissatisfactionEscalated',
    );
    expect(outcomeOf(when(given(...third), reworkRuled(after(600))))).toBe('rework-used-up');
    expect(outcomeOf(when(given(...third), escalated(after(600), 'THIRD_TIME', REVIEWER)))).toBe(
      'not-allowed',
    );
  });
});

describe('row 49, G7: a leader of the city has written on it', () => {
  const id = `i-${after(130)}`;
  const dueAt = '2026-11-25T16:00:00.000Z';
  const instructed = [...drafted, instructionRecorded(after(130), { dueAt })];
  const late = minutesAfter(dueAt, 1);
  const overdue = (at: string) =>
    marked({ type: 'MARK_INSTRUCTION_OVERDUE', instructionId: id }, at);

  test('then the head of the unit signs the close, nobody below', () => {
    const story = given(...instructed);
    expect(when(story, closeFiled(after(200)))).toEqual({
      accepted: false,
      refusal: { code: 'head-must-sign', params: { leader: '严副市长' } },
    });
    expect(allowedCommands(story.order, HEATING_LEADER, new Date(after(200)))).toEqual([
      'SEND_BACK_CLOSE',
    ]);
    const byHead = closeFiled(after(200), HEATING_HEAD);
    expect(outcomeOf(when(story, byHead))).toBe('CloseFiled');
    expect(outcomeOf(when(given(...drafted), byHead))).toBe('CloseFiled');
  });

  test('in any open state, before the dispatch too, and the order keeps it over a new round', () => {
    const waiting = given(submitted(), instructionRecorded(DISPATCHED_AT));
    expect(waiting.order?.handling.overlays.instructions).toMatchObject([{ state: 'ACTIVE' }]);
    const { instructions } = overlaysOf(
      submitted(),
      dispatched(),
      instructionRecorded(after(10)),
      recalled(after(20)),
    );
    expect(instructions).toMatchObject([{ state: 'ACTIVE' }]);
  });

  test.each<[string, Parameters<typeof instructionRecorded>[1], string]>([
    ['without the leader', { leader: ' ' }, 'text-missing'],
    ['without the post', { post: '' }, 'text-missing'],
    ['without its words', { text: ' ' }, 'text-missing'],
    ['written tomorrow', { instructedOn: '2026-11-24' }, 'instructed-in-future'],
    ['due by now', { dueAt: after(5) }, 'due-not-ahead'],
  ])('refused: %s', (_, changes, code) => {
    expect(outcomeOf(when(given(...inProgress), instructionRecorded(after(40), changes)))).toBe(
      code,
    );
  });

  test('removed with a reason, by the supervisor, the leader signs again', () => {
    const removed = [...instructed, instructionRemoved(id, after(140))];
    expect(outcomeOf(when(given(...removed), closeFiled(after(200))))).toBe('CloseFiled');
    expect(outcomeOf(when(given(...removed), instructionRemoved(id, after(150))))).toBe(
      'instruction-not-in-force',
    );
    const story = given(...instructed);
    expect(outcomeOf(when(story, instructionRemoved(id, after(140), ' ')))).toBe('text-missing');
    expect(outcomeOf(when(story, instructionRemoved('other', after(140))))).toBe(
      'instruction-not-in-force',
    );
    const byLeader = { ...instructionRemoved(id, after(140)), by: HEATING_LEADER };
    expect(outcomeOf(when(story, byLeader))).toBe('not-allowed');
  });

  test('T-INSTR runs while the order is in hand; filing late breaks it, heard or not', () => {
    expect(clocksOf(...instructed)).toContain('T-INSTR');
    const inTime = [...instructed, closeFiled(dueAt, HEATING_HEAD)];
    expect(clocksOf(...inTime)).toEqual(['T-CLOSE-REV']);
    expect(overlaysOf(...inTime).instructions[0]?.clock?.overdueAt).toBeNull();
    const tooLate = [...instructed, closeFiled(late, HEATING_HEAD)];
    expect(overlaysOf(...tooLate).instructions[0]?.clock?.overdueAt).toBe(dueAt);
    expect(outcomeOf(when(given(...inTime), overdue(late)))).toBe('clock-not-running');
    expect(outcomeOf(when(given(...instructed), overdue(dueAt)))).toBe('not-due-yet');
    const broken = [...instructed, overdue(late)];
    expect(overlaysOf(...broken).instructions[0]?.clock?.overdueAt).toBe(dueAt);
    expect(outcomeOf(when(given(...broken), overdue(late)))).toBe('already-marked');
  });

  test('an accepted close answers it; in a rework the head signs all the same', () => {
    const filedAt = after(200);
    const answered = [
      ...instructed,
      closeFiled(filedAt, HEATING_HEAD),
      closeApproved(filedAt, after(210)),
    ];
    expect(overlaysOf(...answered).instructions).toMatchObject([{ state: 'ANSWERED' }]);
    const again = given(
      ...answered,
      ratedDissatisfied(after(220)),
      reworkRuled(after(230)),
      contacted(after(240)),
      closeDrafted(after(250)),
    );
    expect(outcomeOf(when(again, closeFiled(after(260))))).toBe('head-must-sign');
  });
});

function closedOrder(): Step[] {
  return [
    ...drafted,
    closeFiled(after(200)),
    closeApproved(after(200), after(210)),
    ratedSatisfied(after(220)),
  ];
}

describe('row 50: a closed order is followed up', () => {
  const id = `f-${after(300)}`;
  const closed = closedOrder();
  const opened = [...closed, followUpOpened(after(300), '2026-12-30')];
  const dueAt = '2026-12-30T16:00:00.000Z';
  const archiveAt = '2026-12-23T16:01:00.000Z';

  test.each([REVIEWER, CALLBACK_AGENT, SUPERVISOR])('by $name', (by) => {
    const step = followUpOpened(after(300), '2026-12-30', by);
    expect(outcomeOf(when(given(...closed), step))).toBe('FollowUpOpened');
  });

  test('until 24:00 of the promised day, one at a time', () => {
    expect(overlaysOf(...opened).followUps).toMatchObject([{ state: 'OPEN', clock: { dueAt } }]);
    expect(clocksOf(...opened)).toEqual(['T-ARCH', 'T-FU']);
    expect(outcomeOf(when(given(...opened), followUpOpened(after(310), '2026-12-31')))).toBe(
      'follow-up-open',
    );
    expect(outcomeOf(when(given(...closed), followUpOpened(after(300), '2026-11-22')))).toBe(
      'due-not-ahead',
    );
  });

  test('row 55: the archive waits for it', () => {
    const archive = marked({ type: 'ARCHIVE' }, archiveAt);
    expect(outcomeOf(when(given(...closed), archive))).toBe('WorkOrderArchived');
    expect(outcomeOf(when(given(...opened), archive))).toBe('overlay-open');
    const lifted = given(...opened, followUpChecked(id, archiveAt, true));
    expect(outcomeOf(when(lifted, { ...archive, at: minutesAfter(archiveAt, 1) }))).toBe(
      'WorkOrderArchived',
    );
    const supervised = given(
      ...drafted,
      supervisionIssued(after(150)),
      ...closedOrder().slice(drafted.length),
    );
    expect(outcomeOf(when(supervised, archive))).toBe('overlay-open');
  });

  test('kept: lifted; not kept: the order begins anew, also after thirty days', () => {
    expect(given(...opened, followUpChecked(id, after(400), true)).order).toMatchObject({
      state: 'CLOSED',
      handling: { overlays: { followUps: [{ state: 'LIFTED' }] } },
    });
    expect(given(...opened, followUpChecked(id, dueAt, false)).order).toMatchObject({
      state: 'PENDING_DISPATCH',
      round: 2,
      handling: { overlays: { followUps: [{ state: 'REOPENED' }] } },
    });
  });

  test('refused: to the callback agent, for another one, without a finding', () => {
    const story = given(...opened);
    const check = followUpChecked(id, after(400), true);
    expect(outcomeOf(when(story, { ...check, by: CALLBACK_AGENT }))).toBe('not-allowed');
    expect(outcomeOf(when(story, followUpChecked('other', after(400), true)))).toBe(
      'follow-up-not-open',
    );
    expect(outcomeOf(when(given(...closed), check))).toBe('follow-up-not-open');
    const mute = { ...check, command: { ...check.command, finding: ' ' } };
    expect(outcomeOf(when(story, mute))).toBe('text-missing');
  });

  test('reopened by the reviewer, it is answered by that', () => {
    const reopened = given(...opened, {
      command: { type: 'REOPEN', reason: '又停了', dispatchDue: dispatchDueFrom(after(500)) },
      by: REVIEWER,
      at: after(500),
    });
    expect(reopened.order?.handling.overlays.followUps).toMatchObject([{ state: 'REOPENED' }]);
  });

  test('T-FU is marked once', () => {
    const mark = (at: string) => marked({ type: 'MARK_FOLLOW_UP_CHECK_OVERDUE' }, at);
    expect(outcomeOf(when(given(...opened), mark(dueAt)))).toBe('not-due-yet');
    const late = [...opened, mark(minutesAfter(dueAt, 1))];
    expect(overlaysOf(...late).followUps[0]?.clock.overdueAt).toBe(dueAt);
    expect(outcomeOf(when(given(...late), mark(minutesAfter(dueAt, 2))))).toBe('already-marked');
    expect(outcomeOf(when(given(...closed), mark(minutesAfter(dueAt, 1))))).toBe(
      'clock-not-running',
    );
  });
});

describe('row 59: an order joins an event', () => {
  test('by the shift lead or the supervisor, in any open state; a later event takes it over', () => {
    for (const by of [SHIFT_LEAD, SUPERVISOR]) {
      expect(outcomeOf(when(given(submitted()), eventJoined(after(1), 'event-1', by)))).toBe(
        'EventJoined',
      );
    }
    const joined = [submitted(), eventJoined(DISPATCHED_AT)];
    expect(overlaysOf(...joined, eventJoined(after(5), 'event-2')).event?.id).toBe('event-2');
  });

  test('once; not by the dispatcher', () => {
    const story = given(submitted(), eventJoined(DISPATCHED_AT));
    expect(when(story, eventJoined(after(5)))).toEqual({
      accepted: false,
      refusal: { code: 'already-in-event', params: { title: '锦江片区停暖' } },
    });
    expect(outcomeOf(when(story, eventJoined(after(5), 'event-2', DISPATCHER)))).toBe(
      'not-allowed',
    );
  });
});
