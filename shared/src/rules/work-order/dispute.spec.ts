import { describe, expect, test } from '@jest/globals';

import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { bindingRuling, isInDispute } from './dispute.js';
import { dueOfOrder } from './due-of-order.js';
import { runningClocks } from './running-clocks.js';
import {
  DISPUTED_AT,
  disputeRuled,
  PASSED_ON_TWICE,
  returnedAgain,
  RULED_AT,
} from './testing/dispute-steps.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import {
  DISPATCHER,
  HEATING,
  REVIEWER,
  SHIFT_LEAD,
  SUPERVISOR,
  WATER,
} from './testing/people-and-units.js';
import { disputeFiled, missignReturnRequested } from './testing/signing-steps.js';
import {
  assignmentId,
  dispatchDueFrom,
  dispatched,
  minutesAfter,
  recalled,
  rulingDueFrom,
  signed,
} from './testing/steps.js';
import { leadOf } from './work-order.js';

const disputed = given(...PASSED_ON_TWICE);
const ruled = given(...PASSED_ON_TWICE, disputeRuled());
const soon = minutesAfter(DISPUTED_AT, 10);

describe('row 27: the second return makes a dispute', () => {
  test('the first one does not', () => {
    expect(given(...PASSED_ON_TWICE.slice(0, 4)).order).toMatchObject({
      hopCount: 1,
      handling: { dispute: null },
    });
  });

  test('it waits for the ruling, one working day, and not for the dispatcher', () => {
    const { order } = disputed;
    expect(order).toMatchObject({ state: 'PENDING_DISPATCH', hopCount: 2, dispatchClock: null });
    expect(isInDispute(order!)).toBe(true);
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-RULING']);
    expect(dueOfOrder(order!)).toBe(rulingDueFrom(DISPUTED_AT).dueAt);
  });

  test('the dispatcher does not dispatch past it', () => {
    expect(outcomeOf(when(disputed, dispatched(HEATING, [], soon)))).toBe('dispute-open');
  });

  test('facts may still be asked for; then the ruling goes on, T-DISP does not begin', () => {
    const { order } = given(
      ...PASSED_ON_TWICE,
      {
        command: {
          type: 'ASK_FOR_INFO',
          missing: '哪一户的变压器',
          infoDue: dispatchDueFrom(soon),
        },
        by: DISPATCHER,
        at: soon,
      },
      {
        command: { type: 'ADD_INFO', note: '三号楼', dispatchDue: dispatchDueFrom(soon) },
        by: { ...DISPATCHER, roles: ['AGENT'] },
        at: minutesAfter(soon, 5),
      },
    );
    expect(runningClocks(order!).map(({ clock }) => clock)).toEqual(['T-RULING']);
  });
});

describe('row 27: the ruling', () => {
  test('names the LEAD, and CO units, and dispatches with fresh clocks', () => {
    const { order } = given(...PASSED_ON_TWICE, disputeRuled(HEATING, [WATER]));
    expect(order).toMatchObject({ state: 'PENDING_SIGN', round: 3, hopCount: 2 });
    expect(leadOf(order!)).toMatchObject({
      unitId: HEATING.id,
      signDueAt: minutesAfter(RULED_AT, 24 * 60),
    });
    expect(bindingRuling(order!)).toEqual({
      at: RULED_AT,
      by: REVIEWER.name,
      unit: { id: HEATING.id, name: HEATING.name },
      reason: '室温不达标先由供热单位查明原因。',
      clause: '《供热条例》第二十一条',
    });
    expect(runningClocks(order!).map(({ clock }) => clock)).not.toContain('T-RULING');
  });

  test('may name a unit that has returned it: that is what it is for', () => {
    expect(outcomeOf(when(disputed, disputeRuled(WATER)))).toBe('WorkOrderDispatched');
  });

  test('the supervisor rules too, nobody else', () => {
    const by = (actor: Step['by']) => outcomeOf(when(disputed, { ...disputeRuled(), by: actor }));
    expect(by(SUPERVISOR)).toBe('WorkOrderDispatched');
    expect(by(DISPATCHER)).toBe('not-allowed');
    expect(by(SHIFT_LEAD)).toBe('not-allowed');
  });

  test.each([
    ['no reason', disputeRuled(HEATING, [], { reason: ' ' }), 'text-missing'],
    ['no clause', disputeRuled(HEATING, [], { clause: '' }), 'text-missing'],
    ['a unit nobody knows', disputeRuled(null), 'unit-unknown'],
    ['a closed unit', disputeRuled({ ...HEATING, active: false }), 'unit-inactive'],
    ['LEAD and CO at once', disputeRuled(HEATING, [HEATING]), 'unit-twice'],
  ])('refused: %s', (_, step, code) => {
    expect(outcomeOf(when(disputed, step))).toBe(code);
  });

  test('where nothing is disputed there is nothing to rule', () => {
    const once = given(...PASSED_ON_TWICE.slice(0, 4));
    expect(outcomeOf(when(once, disputeRuled()))).toBe('no-dispute-open');
    expect(outcomeOf(when(ruled, disputeRuled()))).toBe('wrong-state');
  });
});

describe('row 27: after the ruling', () => {
  const later = minutesAfter(RULED_AT, 30);

  test('the return is impossible; who is told learns who ruled, and when', () => {
    expect(when(ruled, returnedAgain(later))).toEqual({
      accepted: false,
      refusal: { code: 'ruling-binds', params: { by: REVIEWER.name, at: RULED_AT } },
    });
  });

  test('nor is there a way round it: no filing, no plea of a mistaken signature', () => {
    const own = assignmentId(HEATING, RULED_AT);
    expect(outcomeOf(when(ruled, disputeFiled(later, { assignmentId: own })))).toBe('ruling-binds');
    const inProgress = given(...PASSED_ON_TWICE, disputeRuled(), signed(later, undefined, own));
    const plea = missignReturnRequested(minutesAfter(later, 5), undefined, own);
    expect(outcomeOf(when(inProgress, plea))).toBe('ruling-binds');
  });

  test('the unit signs', () => {
    const signature = signed(later, undefined, assignmentId(HEATING, RULED_AT));
    expect(outcomeOf(when(ruled, signature))).toBe('AssignmentSigned');
  });

  test('taken back by the dispatcher it has to be ruled again', () => {
    const back = given(...PASSED_ON_TWICE, disputeRuled(), recalled(later));
    expect(isInDispute(back.order!)).toBe(true);
    expect(outcomeOf(when(back, dispatched(WATER, [], minutesAfter(later, 5))))).toBe(
      'dispute-open',
    );
  });
});

describe('T-RULING', () => {
  const { dueAt } = rulingDueFrom(DISPUTED_AT);
  const mark = (at: string): Step => ({
    command: { type: 'MARK_RULING_OVERDUE' },
    by: SYSTEM_ACTOR,
    at,
  });

  test('is marked once, with the instant it was due', () => {
    expect(outcomeOf(when(disputed, mark(dueAt)))).toBe('not-due-yet');
    const marked = given(...PASSED_ON_TWICE, mark(minutesAfter(dueAt, 1)));
    expect(marked.order?.handling.clocks['T-RULING']?.overdueAt).toBe(dueAt);
    expect(outcomeOf(when(marked, mark(minutesAfter(dueAt, 2))))).toBe('already-marked');
  });

  test('late, it is still ruled', () => {
    const late = minutesAfter(dueAt, 60);
    expect(outcomeOf(when(disputed, disputeRuled(HEATING, [], {}, late)))).toBe(
      'WorkOrderDispatched',
    );
  });
});
