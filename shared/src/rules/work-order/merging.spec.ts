import { describe, expect, test } from '@jest/globals';

import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { dueOfOrder } from './due-of-order.js';
import type { OtherOrder } from './merging.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, when } from './testing/given-when-then.js';
import { ratedDissatisfied, ratedSatisfied, reworkRuled } from './testing/handling-steps.js';
import {
  ANOTHER_MEMBER,
  appended,
  grouped,
  masterClosed,
  merged,
  OTHER,
  OWN_CLOSED,
  OWN_OPEN,
  repeatDeclined,
  split,
  submittedWith,
} from './testing/merging-steps.js';
import { escalated } from './testing/overlay-steps.js';
import { AGENT, DISPATCHER, EDUCATION, OTHER_AGENT, REVIEWER } from './testing/people-and-units.js';
import {
  CALLED_AT,
  dispatchDueFrom,
  dispatched,
  minutesAfter,
  opened,
  submitted,
} from './testing/steps.js';

const at = (minutes: number) => minutesAfter(CALLED_AT, minutes);
const refusalOf = (decision: ReturnType<typeof when>) =>
  decision.accepted ? undefined : decision.refusal;

describe('row 11: the requester’s own matter is in hand already', () => {
  const draft = given(opened());

  test('the draft ends in the open order; nothing new is dispatched', () => {
    const { order } = given(opened(), appended(at(3)));
    expect(order).toMatchObject({ state: 'CLOSED', disposition: 'APPENDED' });
  });

  test('the open order counts one more urge and stays where it is', () => {
    const open = given(submitted(), dispatched());
    const command = {
      type: 'TAKE_APPENDED' as const,
      fromId: 'o9',
      fromNo: '2611-000009',
      note: '今晚又停了',
    };
    const { order } = given(submitted(), dispatched(), { command, by: AGENT, at: at(60) });
    expect(order?.state).toBe(open.order?.state);
    expect(order?.handling.urgeCount).toBe(1);
  });

  test.each<[string, Partial<OtherOrder> | null, string]>([
    ['nobody knows the order', null, 'other-order-unknown'],
    ['it is the draft itself', { id: 'o1' }, 'other-order-unknown'],
    ['it is another person’s', { samePerson: false }, 'another-person'],
    ['it is settled', { state: 'CLOSED' }, 'other-order-settled'],
  ])('refused: %s', (_, change, code) => {
    const other = change && { ...OWN_OPEN, ...change };
    expect(outcomeOf(when(draft, appended(at(3), { other })))).toBe(code);
  });

  test('refused: nothing was said, or the draft is another agent’s', () => {
    expect(outcomeOf(when(draft, appended(at(3), { note: ' ' })))).toBe('text-missing');
    expect(outcomeOf(when(draft, { ...appended(at(3)), by: OTHER_AGENT }))).toBe('not-own-draft');
  });
});

describe('row 12: somebody else’s order is the same matter', () => {
  const suggested = given(submittedWith('MERGE', OTHER));

  test('the agent suggests, the order waits for the dispatcher as any other', () => {
    expect(suggested.order).toMatchObject({ state: 'PENDING_DISPATCH' });
    expect(suggested.order?.handling.merging.suggested).toMatchObject({
      orderNo: OTHER.orderNo,
      by: AGENT.name,
    });
  });

  test('merged, it has no clock of its own', () => {
    const { order } = given(submittedWith('MERGE', OTHER), merged(at(5)));
    expect(order).toMatchObject({ state: 'MERGED', dispatchClock: null });
    expect(order?.handling.merging).toMatchObject({
      suggested: null,
      membership: { masterId: OTHER.id, kind: 'MERGED', by: DISPATCHER.name },
    });
    expect(order && runningClocks(order)).toEqual([]);
    expect(order && dueOfOrder(order)).toBeNull();
  });

  test('the dispatcher may merge without a suggestion, and decline one with a reason', () => {
    expect(outcomeOf(when(given(submitted()), merged(at(5))))).toBe('WorkOrderMerged');
    const decline = { type: 'DECLINE_MERGE' as const, reason: '两处不相邻' };
    const { order } = given(submittedWith('MERGE', OTHER), {
      command: decline,
      by: DISPATCHER,
      at: at(5),
    });
    expect(order?.state).toBe('PENDING_DISPATCH');
    expect(order?.handling.merging.suggested).toBeNull();
    const again = { command: decline, by: DISPATCHER, at: at(6) };
    expect(outcomeOf(when(given(submitted()), again))).toBe('no-merge-suggested');
  });

  const membership = {
    masterId: 'o3',
    masterNo: '2611-000003',
    kind: 'MERGED' as const,
    at: CALLED_AT,
    by: '刘洋',
    reply: null,
  };

  test.each<[string, Partial<OtherOrder> | null, string]>([
    ['nobody knows the master', null, 'other-order-unknown'],
    ['it is the order itself', { id: 'o1' }, 'other-order-unknown'],
    ['the master is answered', { state: 'PENDING_CALLBACK' }, 'other-order-settled'],
    ['TXT-02: the master follows another one', { membership }, 'master-is-merged'],
    ['G10: another topic', { categoryCode: '0401' }, 'another-topic'],
    ['G10: another place', { districtCode: '210603' }, 'another-district'],
  ])('refused: %s', (_, change, code) => {
    const other = change && { ...OTHER, ...change };
    expect(outcomeOf(when(suggested, merged(at(5), { other })))).toBe(code);
  });

  test('TXT-02: who leads others does not follow; the second dispatcher hears who was quicker', () => {
    const second = when(given(submitted()), merged(at(5), { lastMember: ANOTHER_MEMBER }));
    expect(refusalOf(second)).toEqual({ code: 'leads-a-group', params: ANOTHER_MEMBER });
  });

  test('G10: who asks for his own benefit is never merged with another person', () => {
    const wages = (other: OtherOrder) =>
      when(suggested, merged(at(5), { other, personalBenefit: true }));
    expect(outcomeOf(wages(OTHER))).toBe('personal-benefit');
    expect(outcomeOf(wages(OWN_OPEN))).toBe('WorkOrderMerged');
  });

  test('G3: a report is not merged into an order that the accused may hold', () => {
    const report = given(submitted({ requestType: 'REPORT', accusedUnitId: EDUCATION.id }));
    expect(outcomeOf(when(report, merged(at(5))))).toBe('another-accused');
    const alike = { ...OTHER, accusedUnitId: EDUCATION.id };
    expect(outcomeOf(when(report, merged(at(5), { other: alike })))).toBe('WorkOrderMerged');
  });

  test('an urgent order keeps its clock of the day: the master must be urgent too', () => {
    const urgent = given(submitted({ urgency: 'URGENT' }));
    expect(outcomeOf(when(urgent, merged(at(5))))).toBe('master-less-urgent');
    const other = { ...OTHER, urgency: 'URGENT' as const };
    expect(outcomeOf(when(urgent, merged(at(5), { other })))).toBe('WorkOrderMerged');
  });

  test('a person joins: what the unit has read stays valid', () => {
    const before = given(submitted(), dispatched()).order;
    const { order } = given(submitted(), dispatched(), {
      command: { type: 'TAKE_MEMBER', memberId: 'o5', memberNo: '2611-000005', kind: 'MERGED' },
      by: DISPATCHER,
      at: at(60),
    });
    expect(order?.version).toBe((before?.version ?? 0) + 1);
    expect(order?.decidedVersion).toBe(before?.decidedVersion);
  });
});

describe('G10: known together, each answered by itself', () => {
  test('a grouped order goes its own way to dispatch', () => {
    const { order } = given(submitted(), grouped(at(5)), dispatched());
    expect(order?.state).toBe('PENDING_SIGN');
    expect(order?.handling.merging.membership).toMatchObject({ kind: 'GROUPED' });
  });

  test('once in a group, it joins no other', () => {
    const inGroup = given(submitted(), grouped(at(5)));
    expect(outcomeOf(when(inGroup, grouped(at(6))))).toBe('in-a-group');
    expect(outcomeOf(when(inGroup, merged(at(6))))).toBe('in-a-group');
  });

  test('who leads a group, or follows, is not grouped under a third', () => {
    const lone = given(submitted());
    expect(outcomeOf(when(lone, grouped(at(5), { lastMember: ANOTHER_MEMBER })))).toBe(
      'leads-a-group',
    );
    expect(outcomeOf(when(lone, grouped(at(5), { other: null })))).toBe('other-order-unknown');
    const gone = { ...OTHER, state: 'WITHDRAWN' as const };
    expect(outcomeOf(when(lone, grouped(at(5), { other: gone })))).toBe('other-order-settled');
  });
});

describe('row 13: it repeats what was closed', () => {
  const waiting = given(submittedWith('REPEATED', OWN_CLOSED));
  const confirmed = (told = '上次已更换阀门，室温达标。') => ({
    command: { type: 'CONFIRM_REPEATED' as const, told },
    by: REVIEWER,
    at: at(20),
  });

  test('until the reviewer has judged, nobody dispatches it', () => {
    const refused = refusalOf(when(waiting, dispatched()));
    expect(refused).toEqual({
      code: 'repeat-waits',
      params: { orderNo: OWN_CLOSED.orderNo, by: AGENT.name },
    });
    expect(outcomeOf(when(waiting, merged(at(5))))).toBe('repeat-waits');
  });

  test('confirmed, it is not accepted, and what the requester was told is kept', () => {
    const { order } = given(submittedWith('REPEATED', OWN_CLOSED), confirmed());
    expect(order).toMatchObject({ state: 'NOT_ACCEPTED', disposition: 'NOT_ACCEPTED' });
    expect(outcomeOf(when(waiting, confirmed(' ')))).toBe('text-missing');
  });

  test('declined, it goes to the dispatcher with a fresh clock', () => {
    const { order } = given(submittedWith('REPEATED', OWN_CLOSED), repeatDeclined(at(20)));
    expect(order?.handling.merging.repeats).toBeNull();
    expect(order?.dispatchClock?.startedAt).toBe(at(20));
    expect(outcomeOf(when(given(submitted()), repeatDeclined(at(20))))).toBe('no-repeat-suggested');
  });

  test('with new facts the closed order is opened again and takes it in', () => {
    const reopen = (other: OtherOrder | null, reason = '更换后又漏') => ({
      command: { type: 'REOPEN_REPEATED' as const, other, reason },
      by: REVIEWER,
      at: at(20),
    });
    const { order } = given(submittedWith('REPEATED', OWN_CLOSED), reopen(OWN_CLOSED));
    expect(order).toMatchObject({ state: 'CLOSED', disposition: 'APPENDED' });
    const another = { ...OWN_CLOSED, id: 'o7' };
    expect(outcomeOf(when(waiting, reopen(another)))).toBe('other-order-unknown');
    expect(outcomeOf(when(waiting, reopen(OWN_CLOSED, '')))).toBe('text-missing');
  });

  test.each<[string, Partial<OtherOrder>, string]>([
    ['another person’s', { samePerson: false }, 'another-person'],
    ['still open', { state: 'IN_PROGRESS', closedAt: null }, 'other-order-open'],
    ['closed more than six months ago', { closedAt: '2026-05-20T02:00:00.000Z' }, 'repeat-too-old'],
  ])('refused as a repetition: %s', (_, change, code) => {
    const story = given(opened());
    const step = submittedWith('REPEATED', { ...OWN_CLOSED, ...change });
    expect(outcomeOf(when(story, step))).toBe(code);
  });

  test('closed six months ago to the day still counts', () => {
    const closedAt = '2026-05-23T02:00:00.000Z';
    const step = submittedWith('REPEATED', { ...OWN_CLOSED, closedAt });
    expect(outcomeOf(when(given(opened()), step))).toBe('WorkOrderSubmitted');
  });
});

describe('row 57: the master’s close answers all, each is called back', () => {
  const steps = [submitted(), merged(at(5)), masterClosed(at(3000))] as const;
  const answered = given(...steps);

  test('the same reply, a callback of its own', () => {
    expect(answered.order?.state).toBe('PENDING_CALLBACK');
    expect(answered.order?.handling.merging.membership?.reply?.text).toBe('供热阀门已更换。');
    expect(dueOfOrder(answered.order!)).not.toBeNull();
    expect(given(...steps, ratedSatisfied(at(3100))).order?.state).toBe('CLOSED');
  });

  test('a second close of the master does nothing to it; no person gives this command', () => {
    expect(outcomeOf(when(answered, masterClosed(at(3001))))).toBe('wrong-state');
    const byHand = { ...masterClosed(at(3000)), by: DISPATCHER };
    expect(outcomeOf(when(given(submitted(), merged(at(5))), byHand))).toBe('not-allowed');
  });

  test('not content with the common answer: no unit of its own does it again, it is split off', () => {
    const bad = given(...steps, ratedDissatisfied(at(3100), 1, false));
    expect(bad.order?.state).toBe('DISSATISFIED');
    expect(outcomeOf(when(bad, reworkRuled(at(3200))))).toBe('no-own-unit');
    expect(outcomeOf(when(bad, escalated(at(3200), 'GRAVE')))).toBe('no-own-unit');
    expect(outcomeOf(when(bad, split(at(3200), REVIEWER)))).toBe('WorkOrderSplit');
  });
});

describe('row 58: split', () => {
  test('the order waits for dispatch with fresh clocks, and is nobody’s member', () => {
    const { order } = given(submitted(), merged(at(5)), split(at(90)));
    expect(order).toMatchObject({ state: 'PENDING_DISPATCH' });
    expect(order?.dispatchClock?.startedAt).toBe(at(90));
    expect(order?.handling.merging.membership).toBeNull();
  });

  test('refused without a reason, and for an order that follows nobody', () => {
    const member = given(submitted(), merged(at(5)));
    expect(outcomeOf(when(member, split(at(90), DISPATCHER, ' ')))).toBe('text-missing');
    expect(outcomeOf(when(given(submitted()), split(at(90))))).toBe('wrong-state');
    expect(outcomeOf(when(member, split(at(90), AGENT)))).toBe('not-allowed');
  });

  test('a master that ends without an answer sets its members free', () => {
    const { order } = given(submitted(), merged(at(5)), {
      command: { type: 'RELEASE_MEMBER', dispatchDue: dispatchDueFrom(at(90)) },
      by: SYSTEM_ACTOR,
      at: at(90),
    });
    expect(order?.state).toBe('PENDING_DISPATCH');
  });
});
