import { describe, expect, test } from '@jest/globals';

import { allowedCommands } from './allowed-commands.js';
import type { CloseReport } from './close-report.js';
import { dueOfOrder } from './due-of-order.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  closeApproved,
  closeDrafted,
  closeFiled,
  closeRejected,
  closeSentBack,
  contacted,
  coReported,
  extensionRequested,
  handleOverdueMarked,
  marked,
} from './testing/handling-steps.js';
import {
  CALLBACK_AGENT,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  REVIEWER,
  SCHOOL_LEADER,
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
const FILED_AT = '2026-11-25T02:00:00.000Z';
const inProgress = [submitted(), dispatched(), signed(after(30))];
const worked = [...inProgress, contacted(after(60))];
const drafted = [...worked, closeDrafted(after(120))];
const filed = [...drafted, closeFiled(FILED_AT)];

describe('row 38: the clerk drafts', () => {
  test('the order stays, its handling clock runs; the leader has something to sign', () => {
    const { order } = given(...drafted);
    expect(order).toMatchObject({
      state: 'IN_PROGRESS',
      handling: { closeDraft: { draftedBy: HEATING_CLERK.name, sentBack: null } },
    });
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-HANDLE']);
    expect(allowedCommands(order, HEATING_LEADER, new Date(after(130)))).toEqual([
      'SEND_BACK_CLOSE',
      'FILE_CLOSE',
    ]);
  });

  test.each<[string, Step[], Partial<Parameters<typeof submitted>[0]>, string]>([
    ['nobody was called', [], {}, 'contact-missing'],
    [
      'two tries in vain',
      [1, 2].map((n) => contacted(after(60 + n), false)),
      {},
      'contact-missing',
    ],
    [
      'three tries in vain',
      [1, 2, 3].map((n) => contacted(after(60 + n), false)),
      {},
      'CloseDrafted',
    ],
    ['spoken with', [contacted(after(60))], {}, 'CloseDrafted'],
    ['nobody to call', [], { anonymous: true, requesterName: '', hasPhone: false }, 'CloseDrafted'],
    ['whom the unit must not know', [], { confidential: true }, 'CloseDrafted'],
    [
      'anonymous, but with a number',
      [],
      { anonymous: true, requesterName: '', hasPhone: true },
      'contact-missing',
    ],
  ])('the requester: %s', (_, contacts, form, outcome) => {
    const story = given(submitted(form), dispatched(), signed(after(30)), ...contacts);
    expect(outcomeOf(when(story, closeDrafted(after(120))))).toBe(outcome);
  });

  test.each<[Partial<CloseReport>, string[]]>([
    [{ account: ' ', publicReply: '' }, ['account', 'publicReply']],
    [{ solved: false }, ['unsolvedReason']],
    [{ moneyYuan: -1 }, ['moneyYuan']],
  ])('a report that lacks something is refused: %o', (changes, missing) => {
    expect(when(given(...worked), closeDrafted(after(120), changes))).toEqual({
      accepted: false,
      refusal: { code: 'report-incomplete', params: { missing } },
    });
  });

  test('not solved is a result too, with its reason', () => {
    const step = closeDrafted(after(120), {
      solved: false,
      unsolvedReason: '管网改造列入明年计划',
    });
    expect(outcomeOf(when(given(...worked), step))).toBe('CloseDrafted');
  });

  test('refused: to a CO, to the leader, for an old assignment', () => {
    const story = given(...worked);
    expect(outcomeOf(when(story, closeDrafted(after(120), {}, HEATING_LEADER)))).toBe(
      'not-allowed',
    );
    expect(outcomeOf(when(story, closeDrafted(after(120), {}, WATER_CLERK)))).toBe(
      'not-your-assignment',
    );
    expect(outcomeOf(when(story, closeDrafted(after(120), {}, HEATING_CLERK, 'old')))).toBe(
      'not-your-assignment',
    );
  });

  describe('G5: with a CO', () => {
    const withCo = [
      submitted(),
      dispatched(HEATING, [WATER]),
      signed(after(30)),
      {
        command: { type: 'SIGN_AS_CO' as const, assignmentId: assignmentId(WATER) },
        by: WATER_CLERK,
        at: after(40),
      },
      contacted(after(60)),
    ];

    test('the LEAD waits for its report', () => {
      expect(when(given(...withCo), closeDrafted(after(120)))).toEqual({
        accepted: false,
        refusal: { code: 'co-outstanding', params: { units: [WATER.name] } },
      });
      const reported = given(...withCo, coReported(after(90)));
      expect(outcomeOf(when(reported, closeDrafted(after(120))))).toBe('CloseDrafted');
      expect(outcomeOf(when(reported, closeDrafted(after(120), {}, WATER_CLERK)))).toBe(
        'not-your-assignment',
      );
    });

    test('or says why not; then an accepted close leaves the CO nothing to do', () => {
      const waived = [...withCo, closeDrafted(after(120), { coWaiver: '与供水无关' })];
      const { order } = given(
        ...waived,
        closeFiled(FILED_AT),
        closeApproved(FILED_AT, after(4000)),
      );
      expect(order?.assignments.map(({ state }) => state)).toEqual(['ACCEPTED', 'REVOKED']);
    });
  });
});

describe('row 38: the leader signs', () => {
  test('and files: the handling clock stops at that instant, the review begins', () => {
    const { order, facts } = given(...filed);
    expect(order).toMatchObject({
      state: 'CLOSE_PENDING',
      handling: { closeDraft: null, openClose: { step: 'CITY', from: 'IN_PROGRESS' } },
    });
    expect(leadOf(order!)).toMatchObject({ state: 'SUBMITTED', submittedAt: FILED_AT });
    expect(runningClocks(order!)).toMatchObject([{ clock: 'T-CLOSE-REV' }]);
    expect(dueOfOrder(order!)).toBe('2026-11-26T16:00:00.000Z');
    expect(facts.at(-1)).toMatchObject({ late: false, opinion: '情况属实，同意上报。' });
  });

  test('on time is judged by the filing: the due instant itself is in time', () => {
    expect(given(...drafted, closeFiled(HANDLE_DUE_AT)).facts.at(-1)).toMatchObject({
      late: false,
    });
    expect(
      given(...drafted, closeFiled(minutesAfter(HANDLE_DUE_AT, 1))).facts.at(-1),
    ).toMatchObject({ late: true });
  });

  test('I8: once filed there is no handling clock left to break', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 1);
    expect(outcomeOf(when(given(...filed), handleOverdueMarked(late)))).toBe('wrong-state');
  });

  test('filed late it is a breach, though no alarm was heard before: an extension had been asked for', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 60);
    const { order } = given(...drafted, extensionRequested(HANDLE_DUE_AT), closeFiled(late));
    expect(leadOf(order!)?.handleOverdueAt).toBe(HANDLE_DUE_AT);
  });

  test('an extension request that waits lapses', () => {
    const { order, facts } = given(
      ...drafted,
      extensionRequested(after(130)),
      closeFiled(FILED_AT),
    );
    expect(facts.at(-1)).toMatchObject({ lapsedExtensionId: `e-${after(130)}` });
    expect(order?.handling.openExtension).toBeNull();
    expect(Object.keys(order!.handling.clocks)).toEqual(['T-CLOSE-REV']);
  });

  test('refused: without a draft, without an opinion, by the clerk, by another leader', () => {
    const story = given(...drafted);
    expect(outcomeOf(when(given(...worked), closeFiled(FILED_AT)))).toBe('close-not-drafted');
    const mute = closeFiled(FILED_AT, HEATING_LEADER, assignmentId(), ' ');
    expect(outcomeOf(when(story, mute))).toBe('text-missing');
    expect(outcomeOf(when(story, closeFiled(FILED_AT, HEATING_CLERK)))).toBe('not-allowed');
    expect(outcomeOf(when(story, closeFiled(FILED_AT, SCHOOL_LEADER)))).toBe('not-your-assignment');
  });

  test('sends back: nothing to sign until the clerk has written again', () => {
    const sentBack = [...drafted, closeSentBack(after(130))];
    expect(given(...sentBack).order?.handling.closeDraft?.sentBack).toEqual({
      at: after(130),
      by: HEATING_LEADER.name,
      reason: '补充测温记录',
    });
    expect(when(given(...sentBack), closeFiled(FILED_AT))).toEqual({
      accepted: false,
      refusal: { code: 'close-sent-back', params: { by: HEATING_LEADER.name } },
    });
    expect(outcomeOf(when(given(...sentBack), closeSentBack(after(131))))).toBe('close-sent-back');
    expect(given(...sentBack, closeDrafted(after(140)), closeFiled(FILED_AT)).order?.state).toBe(
      'CLOSE_PENDING',
    );
    expect(outcomeOf(when(given(...drafted), closeSentBack(after(130), HEATING_CLERK)))).toBe(
      'not-allowed',
    );
  });
});

describe('row 39: the close is accepted', () => {
  test('the citizen is to be asked, within three working days', () => {
    const at = '2026-11-26T02:00:00.000Z';
    const { order } = given(...filed, closeApproved(FILED_AT, at));
    expect(order).toMatchObject({ state: 'PENDING_CALLBACK', handling: { openClose: null } });
    expect(leadOf(order!)).toMatchObject({ state: 'ACCEPTED', submittedAt: FILED_AT });
    expect(runningClocks(order!)).toMatchObject([{ clock: 'T-CB' }]);
    expect(dueOfOrder(order!)).toBe('2026-12-01T16:00:00.000Z');
  });

  test('refused: of another request, and to whom does not judge', () => {
    const story = given(...filed);
    expect(outcomeOf(when(story, closeApproved(after(1), FILED_AT)))).toBe('request-not-open');
    for (const by of [HEATING_LEADER, CALLBACK_AGENT]) {
      expect(outcomeOf(when(story, closeApproved(FILED_AT, after(4000), by)))).toBe('not-allowed');
    }
  });

  test('T-CLOSE-REV is marked once', () => {
    const mark = marked(
      { type: 'MARK_REQUEST_REVIEW_OVERDUE', requestKind: 'CLOSE' },
      '2026-11-26T16:01:00.000Z',
    );
    const late = given(...filed, mark);
    expect(late.facts.at(-1)).toMatchObject({ requestKind: 'CLOSE', step: 'CITY' });
    expect(outcomeOf(when(late, mark))).toBe('already-marked');
    expect(outcomeOf(when(given(...filed), { ...mark, at: '2026-11-26T16:00:00.000Z' }))).toBe(
      'not-due-yet',
    );
  });
});

describe('row 40: the close comes back', () => {
  test('the handling clock goes on as if it had never stopped', () => {
    const { order } = given(...filed, closeRejected(FILED_AT, '2026-11-26T02:00:00.000Z'));
    expect(order).toMatchObject({ state: 'IN_PROGRESS', handling: { rejectedCloses: 1 } });
    expect(leadOf(order!)).toMatchObject({
      state: 'SIGNED',
      submittedAt: null,
      handleDueAt: HANDLE_DUE_AT,
    });
    expect(runningClocks(order!)).toMatchObject([
      { clock: 'T-HANDLE', dueAt: new Date(HANDLE_DUE_AT) },
    ]);
  });

  test('already past its due: it is overdue, since it was due', () => {
    const late = minutesAfter(HANDLE_DUE_AT, 60);
    const back = given(...filed, closeRejected(FILED_AT, late));
    expect(runningClocks(back.order!)).toMatchObject([{ dueAt: new Date(HANDLE_DUE_AT) }]);
    const overdue = given(...filed, closeRejected(FILED_AT, late), handleOverdueMarked(late));
    expect(leadOf(overdue.order!)?.handleOverdueAt).toBe(HANDLE_DUE_AT);
  });

  test('the clerk writes again; what was said with the citizen still counts', () => {
    const again = given(
      ...filed,
      closeRejected(FILED_AT, after(4000)),
      closeDrafted(after(4010)),
      closeFiled(after(4020)),
    );
    expect(again.order?.state).toBe('CLOSE_PENDING');
  });

  test('needs its defects', () => {
    const mute = closeRejected(FILED_AT, after(4000), REVIEWER, ' ');
    expect(outcomeOf(when(given(...filed), mute))).toBe('text-missing');
  });
});
