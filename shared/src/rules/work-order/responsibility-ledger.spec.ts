import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { firstJudgeOf } from './first-judge.js';
import {
  type LedgerHolder,
  type LedgerPhase,
  type LedgerSpan,
  responsibilityLedger,
} from './responsibility-ledger.js';
import { given, type Step } from './testing/given-when-then.js';
import {
  closeApproved,
  closeApprovedByUnit,
  closeDrafted,
  closeFiled,
  closeRejected,
  contacted,
  extensionApproved,
  extensionRequested,
  ratedDissatisfied,
  ratedSatisfied,
  reworkRuled,
} from './testing/handling-steps.js';
import { ledgerOfStory, unitNamed } from './testing/ledger-of-story.js';
import {
  EDUCATION_CLERK,
  HEATING,
  REVIEWER,
  SCHOOL,
  SCHOOL_CLERK,
  SCHOOL_LEADER,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import { play, randomTurns } from './testing/random-story.js';
import {
  approved,
  assignmentId,
  dispatchDueFrom,
  dispatched,
  DISPATCHED_AT,
  duesFrom,
  minutesAfter,
  recalled,
  rejected,
  returnRequested,
  signed,
  submitted,
} from './testing/steps.js';
import { leadOf, type WorkOrder } from './work-order.js';
import type { WorkOrderFact } from './work-order-fact.js';
import { SETTLED_STATES, type WorkOrderState } from './work-order-state.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);

/** "供热办 SIGNING 30": who, for what, how many minutes; "…" while it lasts. */
function told(spans: readonly LedgerSpan[]): string[] {
  return spans.map(({ from, to, holder, phase }) => {
    const minutes = to === null ? '…' : (Date.parse(to) - Date.parse(from)) / 60_000;
    return `${holder === 'CITY' ? 'CITY' : holder.name} ${phase} ${minutes}`;
  });
}

function ledgerAfter(...steps: readonly Step[]): string[] {
  return told(ledgerOfStory(given(...steps).facts));
}

const inHand = [submitted(), dispatched(), signed(after(30)), contacted(after(60))];
const filed = [...inHand, closeDrafted(after(90)), closeFiled(after(100))];
const judged = [...filed, closeApproved(after(100), after(200))];
const own = assignmentId(SCHOOL);
const HANDLE_DUE_AT = duesFrom(DISPATCHED_AT).handle.dueAt;
const filedBySchool = [
  submitted(),
  dispatched(SCHOOL),
  signed(after(30), SCHOOL_CLERK, own),
  contacted(after(60), true, SCHOOL_CLERK, own),
  closeDrafted(after(90), {}, SCHOOL_CLERK, own),
  closeFiled(after(100), SCHOOL_LEADER, own),
];

describe('who held the order when', () => {
  test.each<[string, readonly Step[], string[]]>([
    ['nobody before the first dispatch', [submitted()], []],
    ['the LEAD from the dispatch on', [submitted(), dispatched()], ['供热办 SIGNING …']],
    ['the LEAD that signed', inHand, ['供热办 SIGNING 30', '供热办 HANDLING …']],
    [
      'still the LEAD after a CO has signed',
      [
        submitted(),
        dispatched(HEATING, [WATER]),
        {
          command: { type: 'SIGN_AS_CO', assignmentId: assignmentId(WATER) },
          by: WATER_CLERK,
          at: after(10),
        },
      ],
      ['供热办 SIGNING …'],
    ],
    [
      'the city while a return is under review, and the unit again after its rejection',
      [
        submitted(),
        dispatched(),
        returnRequested(after(10)),
        rejected(after(10), after(40)),
        signed(after(50)),
      ],
      ['供热办 SIGNING 10', 'CITY RETURN_REVIEW 30', '供热办 SIGNING 10', '供热办 HANDLING …'],
    ],
    [
      'the city until a returned order is dispatched again',
      [
        submitted(),
        dispatched(),
        returnRequested(after(10)),
        approved(after(10), after(40)),
        dispatched(WATER, [], after(60)),
      ],
      ['供热办 SIGNING 10', 'CITY RETURN_REVIEW 30', 'CITY DISPATCH 20', '自来水总公司 SIGNING …'],
    ],
    [
      'the city once it has recalled the order',
      [submitted(), dispatched(), recalled(after(15))],
      ['供热办 SIGNING 15', 'CITY DISPATCH …'],
    ],
    [
      'the same unit through an extension',
      [
        ...inHand,
        extensionRequested(after(70)),
        extensionApproved(after(70), after(80), HANDLE_DUE_AT),
      ],
      ['供热办 SIGNING 30', '供热办 HANDLING …'],
    ],
    [
      'the city alone where no unit stands above',
      filed,
      ['供热办 SIGNING 30', '供热办 HANDLING 70', 'CITY CITY_JUDGEMENT …'],
    ],
    [
      'the unit above first, then the city',
      [...filedBySchool, closeApprovedByUnit(after(100), after(160), EDUCATION_CLERK)],
      [
        '第七中学 SIGNING 30',
        '第七中学 HANDLING 70',
        '教育局 UNIT_JUDGEMENT 60',
        'CITY CITY_JUDGEMENT …',
      ],
    ],
    [
      'the unit again when its close is sent back',
      [...filed, closeRejected(after(100), after(130))],
      ['供热办 SIGNING 30', '供热办 HANDLING 70', 'CITY CITY_JUDGEMENT 30', '供热办 HANDLING …'],
    ],
    [
      'nobody after the close: the last span ends with it',
      [...judged, ratedSatisfied(after(300))],
      ['供热办 SIGNING 30', '供热办 HANDLING 70', 'CITY CITY_JUDGEMENT 100', 'CITY CALLBACK 100'],
    ],
    [
      'the unit once more after a ruling for the citizen',
      [...judged, ratedDissatisfied(after(300)), reworkRuled(after(310))],
      [
        '供热办 SIGNING 30',
        '供热办 HANDLING 70',
        'CITY CITY_JUDGEMENT 100',
        'CITY CALLBACK 100',
        'CITY RULING 10',
        '供热办 REWORK …',
      ],
    ],
    [
      'the unit in its rework when the second close is sent back',
      [
        ...judged,
        ratedDissatisfied(after(300)),
        reworkRuled(after(310)),
        contacted(after(320)),
        closeDrafted(after(330)),
        closeFiled(after(340)),
        closeRejected(after(340), after(350)),
      ],
      [
        '供热办 SIGNING 30',
        '供热办 HANDLING 70',
        'CITY CITY_JUDGEMENT 100',
        'CITY CALLBACK 100',
        'CITY RULING 10',
        '供热办 REWORK 30',
        'CITY CITY_JUDGEMENT 10',
        '供热办 REWORK …',
      ],
    ],
  ])('%s', (_, steps, ledger) => {
    expect(ledgerAfter(...steps)).toEqual(ledger);
  });

  test('a reopened order keeps the time for which it was closed', () => {
    const at = after(1000);
    const reopened: Step = {
      command: { type: 'REOPEN', reason: '又不热了', dispatchDue: dispatchDueFrom(at) },
      by: REVIEWER,
      at,
    };
    expect(ledgerAfter(...judged, ratedSatisfied(after(300)), reopened).slice(-3)).toEqual([
      'CITY CALLBACK 100',
      'CITY CLOSED 700',
      'CITY DISPATCH …',
    ]);
  });

  test('a server whose clock was set back makes no overlap', () => {
    const lead = { id: HEATING.id, name: HEATING.name };
    const spans = responsibilityLedger([
      { type: 'WorkOrderDispatched', at: after(60), lead },
      { type: 'ReturnRequested', at: after(90) },
      { type: 'ReturnRejected', at: after(30) },
      { type: 'AssignmentSigned', at: after(120), role: 'LEAD' },
    ]);
    expect(told(spans)).toEqual(['供热办 SIGNING 30', '供热办 SIGNING 30', '供热办 HANDLING …']);
  });
});

const PHASE_OF_STATE: Partial<Record<WorkOrderState, LedgerPhase>> = {
  PENDING_SIGN: 'SIGNING',
  RETURN_PENDING: 'RETURN_REVIEW',
  PENDING_DISPATCH: 'DISPATCH',
  NEED_INFO: 'MISSING_FACTS',
  IN_PROGRESS: 'HANDLING',
  MERGED: 'WITH_MASTER',
  PENDING_CALLBACK: 'CALLBACK',
  DISSATISFIED: 'RULING',
  REWORK: 'REWORK',
};

/** What the order itself says of who holds it now. */
function holdingOf(order: WorkOrder): { holder: LedgerHolder; phase: LedgerPhase | undefined } {
  const lead = leadOf(order);
  const { openClose } = order.handling;
  const filer = order.assignments.find(({ id }) => id === openClose?.assignmentId);
  if (order.state === 'CLOSE_PENDING' && openClose?.step === 'UNIT' && filer) {
    return { holder: unitNamed(firstJudgeOf(filer) ?? ''), phase: 'UNIT_JUDGEMENT' };
  }
  if (order.state === 'CLOSE_PENDING') return { holder: 'CITY', phase: 'CITY_JUDGEMENT' };
  const isUnits = ['PENDING_SIGN', 'IN_PROGRESS', 'REWORK'].includes(order.state);
  return {
    holder: isUnits && lead ? unitNamed(lead.unitId) : 'CITY',
    phase: PHASE_OF_STATE[order.state],
  };
}

test('in any story the ledger tiles the time from the first dispatch to the close', () => {
  fc.assert(
    fc.property(randomTurns, (turns) => {
      const facts: WorkOrderFact[] = [];
      let settledAt: string | null = null;
      for (const step of play(turns)) {
        if (!step.after) throw new Error('A fact left no order');
        facts.push(...step.facts);
        const isSettled = SETTLED_STATES.includes(step.after.state);
        settledAt = isSettled ? (settledAt ?? step.at) : null;
        const spans = ledgerOfStory(facts);
        expectTiles(spans, dispatchedAt(facts), settledAt);
        const last = spans.at(-1);
        if (last && !isSettled) expect(last).toMatchObject(holdingOf(step.after));
      }
    }),
    { numRuns: 200 },
  );
});

function dispatchedAt(facts: readonly WorkOrderFact[]): string | undefined {
  return facts.find(({ type }) => type === 'WorkOrderDispatched')?.at;
}

function expectTiles(
  spans: readonly LedgerSpan[],
  from: string | undefined,
  to: string | null,
): void {
  if (from === undefined || from === to) {
    expect(spans).toEqual([]);
    return;
  }
  expect(spans[0]?.from).toBe(from);
  expect(spans.slice(0, -1).map((span) => span.to)).toEqual(
    spans.slice(1).map((span) => span.from),
  );
  expect(spans.every((span) => span.to === null || span.from < span.to)).toBe(true);
  expect(spans.at(-1)?.to).toBe(to);
}
