import type {
  DispatchPreview,
  NoticeList,
  OrderReceipt,
  Problem,
  ReturnRequestPage,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { letPass } from '../support/ageing.ts';
import type { Client } from '../support/browserless-client.ts';
import { eventually } from '../support/eventually.ts';
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

describe('an order on its way through the desks', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let lead: Client;
  let clerk: Client;
  let colleague: Client;
  let otherUnit: Client;
  let yb: string;
  let water: string;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, reviewer, lead, clerk, colleague, otherUnit] = (await Promise.all(
      ['agent1', 'dispatch1', 'review1', 'lead1', 'clerk-yb', 'clerk-yb2', 'clerk-water'].map(
        (login, n) => system.signIn(login, n % 2),
      ),
    )) as [Client, Client, Client, Client, Client, Client, Client];
    await Promise.all(
      [agent, dispatcher, reviewer, lead, clerk, otherUnit].map((person) => person.listen()),
    );
    [yb, water] = (await unitIds(system.database, 'YB', 'SGS')) as [string, string];
  });
  afterAll(async () => {
    for (const person of [agent, dispatcher, reviewer, lead, clerk, otherUnit]) person.close();
    await system.stop();
  });

  const about = (orderId: string, fact: string) => (message: { data: Record<string, unknown> }) =>
    message.data['orderId'] === orderId && message.data['fact'] === fact;
  const sign = (person: Client, assignmentId: string) =>
    person.ask<OrderReceipt & Problem>('POST', `/assignments/${assignmentId}/signature`, {});
  const askReturn = (person: Client, assignmentId: string, fields: object = {}) =>
    person.ask<OrderReceipt & Problem>('POST', `/assignments/${assignmentId}/return-requests`, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '该路段不属本单位管养',
      basis: '《丹东市市政设施管理办法》第八条：市管道路由市政工程管理处养护',
      suggestedUnitId: water,
      ...fields,
    });

  it('goes from the agent to the dispatcher to the unit, each told without asking', async () => {
    const order = await register(agent);
    expect(order.orderNo).toMatch(/^\d{4}-\d{6}$/);
    await dispatcher.heard('the order appears', about(order.id, 'WorkOrderSubmitted'));
    expect((await inbox(dispatcher, 'to-dispatch')).map(({ id }) => id)).toContain(order.id);

    const preview = await dispatcher.send<DispatchPreview>(
      'POST',
      `/work-orders/${order.id}/dispatch-preview`,
      {
        leadUnitId: yb,
        coUnitIds: [water],
      },
    );
    expect(preview.refusal).toBeNull();

    const dispatched = await dispatch(dispatcher, order, yb, [water]);
    await clerk.heard('the order appears', about(order.id, 'WorkOrderDispatched'));
    expect((await inbox(clerk, 'to-sign')).map(({ id }) => id)).toContain(order.id);

    const detail = await orderOf(clerk, order.id);
    const mine = detail.assignments.find((assignment) => assignment.role === 'LEAD');
    expect(mine?.dues.handle.dueAt).toBe(preview.dues.handle.dueAt);
    expect(Date.parse(mine?.signDueAt ?? '') - Date.parse(mine?.dispatchedAt ?? '')).toBe(
      24 * 3_600_000,
    );

    const signed = await sign(clerk, mine?.id ?? '');
    expect(signed.body).toMatchObject({ state: 'IN_PROGRESS' });
    expect(signed.body.version).toBeGreaterThan(dispatched.version);
    await agent.heard('the agent who took the call learns it', about(order.id, 'AssignmentSigned'));
  });

  // Fault test 14, G13.
  it('lets one of two clerks sign, and tells the other who and when', async () => {
    const order = await dispatchedTo({ agent, dispatcher }, yb);
    const assignment = await leadAssignment(clerk, order.id);
    const answers = await Promise.all([sign(clerk, assignment), sign(colleague, assignment)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(loser?.body.code).toBe('already-signed');
    expect(['冯立新', '褚玉兰']).toContain(loser?.body.params?.['by']);
    expect(Date.parse(String(loser?.body.params?.['at']))).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  it('comes back with reason and basis, is ruled on, and goes to a second unit', async () => {
    const order = await dispatchedTo({ agent, dispatcher }, yb);
    const assignment = await leadAssignment(clerk, order.id);
    const filed = await askReturn(clerk, assignment);
    expect(filed.body.state).toBe('RETURN_PENDING');
    await reviewer.heard('the reviewer hears', about(order.id, 'ReturnRequested'));

    const { requests } = await reviewer.get<ReturnRequestPage>('/return-requests?state=FILED');
    const row = requests.find(({ order: { id } }) => id === order.id);
    expect(row?.unit.dutyText.length).toBeGreaterThan(10);
    const ruled = await reviewer.send<OrderReceipt>(
      'POST',
      `/return-requests/${row?.request.id ?? ''}/ruling`,
      {
        decision: 'APPROVED',
        reason: '依据成立',
      },
    );
    expect(ruled).toMatchObject({ state: 'PENDING_DISPATCH' });

    const again = await dispatch(dispatcher, ruled, water);
    expect(again.round).toBe(2);
    await otherUnit.heard('the second unit hears', about(order.id, 'WorkOrderDispatched'));
    const signed = await sign(otherUnit, await leadAssignment(otherUnit, order.id));
    expect(signed.body.state).toBe('IN_PROGRESS');
    expect((await orderOf(reviewer, order.id)).hopCount).toBe(1);
  });

  it.each([
    ['without a basis', { basis: '' }],
    ['with the reason again as its basis', { basis: '该路段不属本单位管养' }],
  ])('is not returned %s', async (_, fields) => {
    const order = await dispatchedTo({ agent, dispatcher }, yb);
    const answer = await askReturn(clerk, await leadAssignment(clerk, order.id), fields);
    expect(answer.status).toBe(409);
    expect(answer.body.code).toMatch(/basis/);
    expect((await orderOf(clerk, order.id)).state).toBe('PENDING_SIGN');
  });

  it('unsigned after 24 hours: marked once, unit and lead told, return closed, signing still possible', async () => {
    const order = await dispatchedTo({ agent, dispatcher }, yb);
    const assignment = await leadAssignment(clerk, order.id);
    await letPass(system.database, order.id, '24 hours 1 second');
    const { signDueAt } = await orderOf(clerk, order.id);
    const marked = await eventually('the breach is marked', async () => {
      const detail = await orderOf(clerk, order.id);
      return detail.signOverdueAt === null ? undefined : detail;
    });
    // Stamped with the due instant, not with the time of the ringing (CAL-18).
    expect(marked.signOverdueAt).toBe(signDueAt);
    expect(marked.timeline.filter(({ fact }) => fact === 'SignOverdueMarked')).toHaveLength(1);

    for (const person of [clerk, lead]) {
      await eventually('a notice of the breach', async () => {
        const { notices } = await person.get<NoticeList>('/notices');
        return notices.some((notice) => notice.orderId === order.id && /OVERDUE/.test(notice.kind));
      });
    }
    const late = await askReturn(clerk, assignment);
    expect(late.status).toBe(409);
    expect((await sign(clerk, assignment)).body.state).toBe('IN_PROGRESS');
    expect((await orderOf(clerk, order.id)).signOverdueAt).toBe(signDueAt);
  });

  // Fault test 36, G6.
  it('does not exist for another unit, on any path', async () => {
    const order = await dispatchedTo({ agent, dispatcher }, yb);
    const assignment = await leadAssignment(clerk, order.id);
    const filed = await askReturn(clerk, assignment);
    expect(filed.status).toBe(201);
    const { returnRequests } = await orderOf(clerk, order.id);
    const nobodys = '01a00000-0000-7000-8000-000000000000';
    const paths: [string, (id: string) => string, object?][] = [
      ['GET', (id) => `/work-orders/${id}`],
      ['POST', (id) => `/work-orders/${id}/dispatch-preview`, { leadUnitId: water, coUnitIds: [] }],
    ];
    for (const [method, path, body] of paths) {
      const [foreign, missing] = await Promise.all([
        otherUnit.ask<Problem>(method, path(order.id), body),
        otherUnit.ask<Problem>(method, path(nobodys), body),
      ]);
      expect({ path: path(''), status: foreign.status, code: foreign.body.code }).toEqual({
        path: path(''),
        status: missing.status,
        code: missing.body.code,
      });
      expect(foreign.status).toBeGreaterThanOrEqual(403);
    }
    expect((await sign(otherUnit, assignment)).status).toBe(404);
    expect((await askReturn(otherUnit, assignment)).status).toBe(404);
    expect(
      (
        await otherUnit.ask('POST', `/return-requests/${returnRequests[0]?.id ?? ''}/ruling`, {
          decision: 'APPROVED',
          reason: 'x',
        })
      ).status,
    ).toBe(403);
    for (const queue of ['all', 'to-sign', 'in-progress', 'sign-overdue']) {
      expect((await inbox(otherUnit, queue)).map(({ id }) => id)).not.toContain(order.id);
    }
    const found = await otherUnit.get<{ orders: unknown[] }>(
      `/work-orders?q=${order.orderNo ?? ''}`,
    );
    expect(found.orders).toEqual([]);
    expect(await otherUnit.watch(`order-${order.id}`)).toBe(false);
    expect(await otherUnit.watch(`unit-${yb}`)).toBe(false);
    expect(otherUnit.live.filter((message) => message.data['orderId'] === order.id)).toEqual([]);
  });

  // I10, fault test 40.
  it('carries no number of a citizen outside of its vault', async () => {
    const number = '13904159876';
    const order = await dispatchedTo({ agent, dispatcher }, yb, {
      phone: number,
      confidential: true,
    });
    await clerk.heard('the order appears', about(order.id, 'WorkOrderDispatched'));
    const tables = await system.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await system.database.query(
        `select 1 from "${name}" t where t::text like '%' || $1 || '%'`,
        [number],
      );
      expect({ name, rows: rows.length }).toEqual({ name, rows: 0 });
    }
    const seen = JSON.stringify([
      await orderOf(clerk, order.id),
      await orderOf(agent, order.id),
      clerk.live,
      dispatcher.live,
    ]);
    expect(seen).not.toContain(number);
    expect((await orderOf(clerk, order.id)).requester.phoneMasked).toBeNull();
  });
});
