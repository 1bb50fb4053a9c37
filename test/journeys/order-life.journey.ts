import type {
  CloseReportForm,
  OrderDetail,
  OrderReceipt,
  Problem,
  ReviewKind,
  ReviewPage,
  ReviewRow,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, Client } from '../support/browserless-client.ts';
import {
  dispatch,
  dispatchedTo,
  inbox,
  leadAssignment,
  orderOf,
  register,
  unitIds,
} from '../support/order-steps.ts';
import { System } from '../support/system.ts';

const REPORT: CloseReportForm = {
  verdict: 'FOUNDED',
  beyondDuty: false,
  solved: true,
  unsolvedReason: '',
  account: '经核实，固话欠费与宽带包年系两笔费用，停机属系统误联动，已恢复并退还当月费用。',
  publicReply: '您反映的宽带被误停问题已恢复，多收的费用已退还。',
  moneyYuan: 58,
  moneyNote: '退还当月宽带费',
  personnelNote: '',
  coWaiver: '',
};

describe('an order from the signature to its end', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let secondReviewer: Client;
  let callback: Client;
  let clerk: Client;
  let leader: Client;
  let otherUnit: Client;
  let yb: string;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, reviewer, secondReviewer, callback, clerk, leader, otherUnit] =
      (await Promise.all(
        [
          'agent1',
          'dispatch1',
          'review1',
          'review2',
          'callback1',
          'clerk-yb',
          'leader-yb',
          'clerk-water',
        ].map((login, n) => system.signIn(login, n % 2)),
      )) as [Client, Client, Client, Client, Client, Client, Client, Client];
    await Promise.all([reviewer, callback, clerk, leader].map((person) => person.listen()));
    [yb] = (await unitIds(system.database, 'YB')) as [string];
  });
  afterAll(async () => {
    for (const person of [reviewer, callback, clerk, leader]) person.close();
    await system.stop();
  });

  const about = (orderId: string, fact: string) => (message: { data: Record<string, unknown> }) =>
    message.data['orderId'] === orderId && message.data['fact'] === fact;
  const ask = (person: Client, path: string, body: object = {}) =>
    person.ask<OrderReceipt & Problem>('POST', path, body);
  const done = async (answer: Promise<Answer<OrderReceipt & Problem>>): Promise<OrderReceipt> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  };
  async function review<K extends ReviewKind>(
    kind: K,
    orderId: string,
  ): Promise<Extract<ReviewRow, { kind: K }>> {
    const { reviews } = await reviewer.get<ReviewPage>(`/reviews?kind=${kind}&limit=100`);
    const row = reviews.find(({ order }) => order.id === orderId);
    if (row?.kind !== kind) throw new Error(`No ${kind} of this order waits`);
    return row as Extract<ReviewRow, { kind: K }>;
  }

  /** Signed by 元宝区, the citizen spoken with. */
  async function inHand(): Promise<{ id: string; assignment: string }> {
    const { id } = await dispatchedTo({ agent, dispatcher }, yb);
    const assignment = await leadAssignment(clerk, id);
    await done(ask(clerk, `/assignments/${assignment}/signature`));
    await done(
      ask(clerk, `/assignments/${assignment}/contacts`, {
        means: 'PHONE',
        reached: true,
        note: '已向诉求人说明办理安排',
      }),
    );
    return { id, assignment };
  }
  async function filed(assignment: string, report: Partial<CloseReportForm> = {}): Promise<void> {
    await done(
      ask(clerk, `/assignments/${assignment}/close-draft`, { report: { ...REPORT, ...report } }),
    );
    await done(ask(leader, `/assignments/${assignment}/close`, { opinion: '情况属实，同意上报' }));
  }
  async function accepted(id: string): Promise<void> {
    const { request } = await review('CLOSE', id);
    await done(ask(reviewer, `/close-requests/${request.id}/ruling`, { decision: 'APPROVED' }));
  }

  // Sample call 16.
  it('is handled, closed with what was paid back, and confirmed by the citizen', async () => {
    const { id, assignment } = await inHand();
    const draft = await done(
      ask(clerk, `/assignments/${assignment}/close-draft`, { report: REPORT }),
    );
    expect(draft.state).toBe('IN_PROGRESS');
    await leader.heard('the leader learns of the draft', about(id, 'CloseDrafted'));
    const signed = await done(
      ask(leader, `/assignments/${assignment}/close`, { opinion: '情况属实，同意上报' }),
    );
    expect(signed.state).toBe('CLOSE_PENDING');
    await reviewer.heard('the reviewer hears', about(id, 'CloseFiled'));
    const row = await review('CLOSE', id);
    expect(row.request).toMatchObject({ opinion: '情况属实，同意上报', late: false });
    expect(row.contacts.some(({ kind, reached }) => kind === 'CITIZEN' && reached)).toBe(true);
    await accepted(id);
    await callback.heard('the callback desk hears', about(id, 'CloseApproved'));
    expect((await inbox(callback, 'to-call')).map((order) => order.id)).toContain(id);
    const closed = await done(
      ask(callback, `/work-orders/${id}/satisfied`, { stars: 5, attitude: null }),
    );
    expect(closed.state).toBe('CLOSED');
    const { closeRequests, satisfactions } = await orderOf(agent, id);
    expect(closeRequests[0]?.report).toMatchObject({ moneyYuan: 58, verdict: 'FOUNDED' });
    expect(satisfactions).toMatchObject([{ result: 'SATISFIED', stars: 5, solved: true }]);
  });

  // Sample call 8.
  it('gets more time twice, each counted on from the old date, and not a third time', async () => {
    const { id, assignment } = await inHand();
    const dueOf = async (): Promise<string> => {
      const { assignments } = await orderOf(clerk, id);
      return assignments.find((one) => one.id === assignment)?.handleDueAt ?? '';
    };
    for (const days of [7, 3]) {
      const before = await dueOf();
      await done(
        ask(clerk, `/assignments/${assignment}/extension-requests`, {
          days,
          reason: '道路修复资金正在申请',
        }),
      );
      expect(await dueOf()).toBe(before);
      const row = await review('EXTENSION', id);
      expect(row.request.oldDueAt).toBe(before);
      await done(
        ask(reviewer, `/extension-requests/${row.request.id}/ruling`, {
          decision: 'APPROVED',
          reason: '情况属实',
        }),
      );
      await clerk.heard('the unit is told', about(id, 'ExtensionApproved'));
      expect(await dueOf()).toBe(row.wouldBeDue.dueAt);
      expect(Date.parse(await dueOf())).toBeGreaterThan(Date.parse(before));
    }
    const third = await ask(clerk, `/assignments/${assignment}/extension-requests`, {
      days: 1,
      reason: '仍在等待资金',
    });
    expect(third).toMatchObject({ status: 409, body: { code: 'extensions-used-up' } });
  });

  // Sample call 6.
  it('is done again when the citizen is not satisfied, after a new contact', async () => {
    const { id, assignment } = await inHand();
    await filed(assignment, { verdict: 'UNFOUNDED', publicReply: '手机卡系自愿办理。' });
    await accepted(id);
    const bad = await done(
      ask(callback, `/work-orders/${id}/dissatisfied`, {
        stars: 1,
        solved: false,
        attitude: 'POOR',
        reason: '说是自愿，不办就没法吃饭',
      }),
    );
    expect(bad.state).toBe('DISSATISFIED');
    const row = await review('DISSATISFIED', id);
    expect(row.close?.report.verdict).toBe('UNFOUNDED');
    expect(row.satisfaction).toMatchObject({ result: 'DISSATISFIED', stars: 1 });
    const again = await done(
      ask(reviewer, `/work-orders/${id}/rework`, { reason: '答复与诉求矛盾，需实地核查' }),
    );
    expect(again.state).toBe('REWORK');
    const lead = await leadAssignment(clerk, id);
    const early = await ask(clerk, `/assignments/${lead}/close-draft`, { report: REPORT });
    expect(early.status).toBe(409);
    await done(
      ask(clerk, `/assignments/${lead}/contacts`, {
        means: 'VISIT',
        reached: true,
        note: '到校核查，已允许现金就餐',
      }),
    );
    await filed(lead);
    await accepted(id);
    const closed = await done(
      ask(callback, `/work-orders/${id}/satisfied`, { stars: 4, attitude: 'GOOD' }),
    );
    expect(closed.state).toBe('CLOSED');
  });

  // Sample call 12.
  it('waits for what is missing before it is dispatched', async () => {
    const order = await register(agent);
    const asked = await done(
      ask(dispatcher, `/work-orders/${order.id}/ask-info`, {
        missing: '车牌号和具体时间',
        expectedVersion: order.version,
      }),
    );
    expect(asked.state).toBe('NEED_INFO');
    const given = await done(
      ask(agent, `/work-orders/${order.id}/info`, { note: '车牌尾号 888，昨晚七点，火车站北口' }),
    );
    expect(given.state).toBe('PENDING_DISPATCH');
    const sent = await dispatch(dispatcher, given, yb);
    expect(sent.state).toBe('PENDING_SIGN');
  });

  it('is never counted as satisfied by silence', async () => {
    const { id, assignment } = await inHand();
    await filed(assignment);
    await accepted(id);
    for (let n = 0; n < 3; n += 1) {
      await done(
        ask(callback, `/work-orders/${id}/callback-tries`, { means: 'PHONE', note: '无人接听' }),
      );
    }
    const sameDay = await ask(callback, `/work-orders/${id}/unrated`, { why: 'UNREACHABLE' });
    expect(sameDay.status).toBe(409);
    const refused = await done(
      ask(callback, `/work-orders/${id}/unrated`, { why: 'REFUSED', note: '不愿评价' }),
    );
    expect(refused.state).toBe('CLOSED');
    expect((await orderOf(agent, id)).satisfactions).toMatchObject([{ result: 'UNRATED' }]);
  });

  it('is struck off by two people of the centre only', async () => {
    const { id, assignment } = await inHand();
    await filed(assignment);
    await accepted(id);
    await done(
      ask(callback, `/work-orders/${id}/dissatisfied`, {
        stars: 2,
        solved: false,
        attitude: null,
        reason: '还想要更多补偿',
      }),
    );
    await done(ask(reviewer, `/work-orders/${id}/strike-off`, { reason: '政策不支持，已尽责' }));
    const alone = await ask(reviewer, `/work-orders/${id}/strike-off/confirm`);
    expect(alone.status).toBe(409);
    const closed = await done(ask(secondReviewer, `/work-orders/${id}/strike-off/confirm`));
    expect(closed.state).toBe('CLOSED');
    expect((await orderOf(agent, id)).satisfactions).toMatchObject([{ result: 'DISSATISFIED' }]);
  });

  it('shows a unit nothing of another unit’s requests, on any path', async () => {
    const { id, assignment } = await inHand();
    await filed(assignment);
    const { request } = await review('CLOSE', id);
    const tries = await Promise.all([
      otherUnit.ask<OrderDetail>('GET', `/work-orders/${id}`),
      ask(otherUnit, `/assignments/${assignment}/contacts`, {
        means: 'PHONE',
        reached: true,
        note: '不该看见',
      }),
      ask(otherUnit, `/close-requests/${request.id}/unit-ruling`, { decision: 'APPROVED' }),
    ]);
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
