import type {
  DraftForm,
  NoticeList,
  OrderReceipt,
  Problem,
  ReviewPage,
  ReviewRow,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { letPass } from '../support/ageing.ts';
import type { Client } from '../support/browserless-client.ts';
import { eventually } from '../support/eventually.ts';
import {
  dispatch,
  inbox,
  leadAssignment,
  orderOf,
  register,
  unitIds,
} from '../support/order-steps.ts';
import { System } from '../support/system.ts';

const HOUR_MS = 3_600_000;

/** 县里的出租车在外地被扣 (sample call 13): whose area it is has to be settled first. */
const TAXI: Partial<DraftForm> = {
  requesterName: '宋长河',
  occurred: '11月21日上午',
  place: '凤城市 客运站出口',
  matter: '我是县里的出租车，手续说只能在县里跑，到市里就被扣车罚款。',
  expectation: '说清楚到底能不能跑，把车还我',
  categoryCode: '0605',
  districtCode: 'FC',
  attributes: { 线路或路段: '客运站至市区', 时间: '11月21日上午' },
};

type Filing = Extract<ReviewRow, { kind: 'FILING' }>;

describe('an order whose unit is not clear', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let lead: Client;
  let traffic: Client;
  let fengcheng: Client;
  let units: { traffic: string; fengcheng: string; police: string };

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, reviewer, lead, traffic, fengcheng] = (await Promise.all(
      ['agent1', 'dispatch1', 'review1', 'lead1', 'clerk-traffic', 'clerk-fc'].map((login, n) =>
        system.signIn(login, n % 2),
      ),
    )) as [Client, Client, Client, Client, Client, Client];
    await Promise.all([dispatcher, reviewer, traffic].map((person) => person.listen()));
    const [jt = '', fc = '', jj = ''] = await unitIds(system.database, 'JT', 'FC', 'JJ');
    units = { traffic: jt, fengcheng: fc, police: jj };
  });
  afterAll(async () => {
    for (const person of [agent, dispatcher, reviewer, lead, traffic, fengcheng]) person.close();
    await system.stop();
  });

  const about = (orderId: string, fact: string) => (message: { data: Record<string, unknown> }) =>
    message.data['orderId'] === orderId && message.data['fact'] === fact;
  const taxi = async () =>
    dispatch(dispatcher, await register(agent, TAXI), units.traffic, [units.fengcheng]);
  const file = async (orderId: string) =>
    traffic.ask<OrderReceipt & Problem>(
      'POST',
      `/assignments/${await leadAssignment(traffic, orderId)}/filings`,
      {
        ground: 'AREA_BOUNDARY',
        counterpartUnitId: units.fengcheng,
        reason: '跨区营运由发证地还是扣车地处理，正与凤城市协商。',
      },
    );
  const filingOf = async (orderId: string): Promise<Filing> => {
    const { reviews } = await reviewer.get<ReviewPage>('/reviews?kind=FILING&limit=100');
    const row = reviews.find(({ order }) => order.id === orderId);
    if (row?.kind !== 'FILING') throw new Error('Nothing is filed');
    return row;
  };
  const rule = async (orderId: string, decision: 'APPROVED' | 'REJECTED', reason: string) => {
    const { request } = await filingOf(orderId);
    return reviewer.send<OrderReceipt>('POST', `/filings/${request.id}/ruling`, {
      decision,
      reason,
    });
  };
  const sign = async (person: Client, orderId: string) =>
    person.ask<OrderReceipt & Problem>(
      'POST',
      `/assignments/${await leadAssignment(person, orderId)}/signature`,
      {},
    );
  const told = async (person: Client, orderId: string, kind: string) =>
    eventually(`the notice ${kind}`, async () => {
      const { notices } = await person.get<NoticeList>('/notices');
      return notices.some((notice) => notice.orderId === orderId && notice.kind === kind);
    });

  it('sample call 13: filed, acknowledged, signed in time after 30 hours', async () => {
    const order = await taxi();
    expect((await orderOf(dispatcher, order.id)).delivery).toMatchObject({ units: 2, received: 0 });
    expect((await inbox(traffic, 'to-sign')).map(({ id }) => id)).toContain(order.id);
    await dispatcher.heard('one of two has received it', about(order.id, 'AssignmentReceived'));
    expect((await orderOf(dispatcher, order.id)).delivery).toMatchObject({ units: 2, received: 1 });

    expect((await file(order.id)).body.state).toBe('PENDING_SIGN');
    await reviewer.heard('the reviewer hears', about(order.id, 'DisputeFiled'));
    const waiting = await filingOf(order.id);
    expect(waiting.unit.dutyText.length).toBeGreaterThan(10);
    expect(waiting.counterpart.name).toBe('凤城市政府');
    await rule(order.id, 'APPROVED', '');
    await told(traffic, order.id, 'FILING_ACKNOWLEDGED');

    const [own] = (await orderOf(traffic, order.id)).assignments;
    expect(own).toMatchObject({ role: 'LEAD', state: 'FILED_48H' });
    const toSign = Date.parse(own?.signDueAt ?? '') - Date.parse(own?.dispatchedAt ?? '');
    expect(toSign).toBe(48 * HOUR_MS);

    await letPass(system.database, order.id, '30 hours');
    expect((await sign(traffic, order.id)).body).toMatchObject({ state: 'IN_PROGRESS' });
    const signed = await orderOf(reviewer, order.id);
    expect(signed.signOverdueAt).toBeNull();
    expect(signed.timeline.findLast(({ fact }) => fact === 'AssignmentSigned')?.data).toMatchObject(
      { late: false },
    );
  });

  it('refused, the unit has at least two hours, and is told', async () => {
    const order = await taxi();
    await file(order.id);
    const filing = await filingOf(order.id);
    await rule(order.id, 'REJECTED', '职责分工明确，请按时签收。');
    await told(traffic, order.id, 'FILING_REFUSED');
    const [own] = (await orderOf(traffic, order.id)).assignments;
    expect(own).toMatchObject({ state: 'DISPATCHED', signDueAt: filing.request.oldSignDueAt });
    const again = await file(order.id);
    expect({ status: again.status, code: again.body.code }).toEqual({
      status: 409,
      code: 'already-filed',
    });
  });

  it('nobody has looked for 30 minutes: told again, and in sight of dispatcher and lead', async () => {
    const order = await taxi();
    await inbox(traffic, 'to-sign');
    await letPass(system.database, order.id, '30 minutes 1 second');
    const missed = await eventually('the dispatcher sees who was not reached', async () => {
      const rows = await inbox(dispatcher, 'unreceived');
      return rows.find(({ id }) => id === order.id);
    });
    expect(missed.delivery).toEqual({ units: 2, received: 1, missed: 1 });
    await told(lead, order.id, 'UNRECEIVED');
    await inbox(fengcheng, 'to-sign');
    expect((await orderOf(dispatcher, order.id)).delivery).toMatchObject({ received: 2 });
  });

  it('at work, the unit asks for help; the dispatcher adds it, due one working day before', async () => {
    const order = await taxi();
    await sign(traffic, order.id);
    const assignment = await leadAssignment(traffic, order.id);
    await traffic.send('POST', `/assignments/${assignment}/help-requests`, {
      unitId: units.police,
      reason: '扣车由交警支队执行，须核对扣押凭证。',
    });
    await dispatcher.heard('the dispatcher hears', about(order.id, 'HelpRequested'));
    const asked = (await orderOf(dispatcher, order.id)).helpRequests[0];
    await dispatcher.send('POST', `/work-orders/${order.id}/co-units`, {
      unitId: units.police,
      requestId: asked?.id,
      note: '请配合核对扣押凭证',
    });
    await told(traffic, order.id, 'CO_ADDED');
    const { assignments } = await orderOf(traffic, order.id);
    const joined = assignments.find(({ unit }) => unit.id === units.police);
    const own = assignments.find(({ role }) => role === 'LEAD');
    expect(joined?.role).toBe('CO');
    expect(Date.parse(joined?.handleDueAt ?? '')).toBeLessThan(Date.parse(own?.handleDueAt ?? ''));
  });

  it('signed by mistake: back within 24 hours, as long as nobody has spoken with the citizen', async () => {
    const order = await taxi();
    await sign(traffic, order.id);
    const assignment = await leadAssignment(traffic, order.id);
    const undo = () =>
      traffic.ask<OrderReceipt & Problem>(
        'POST',
        `/assignments/${assignment}/missign-return-requests`,
        {
          reasonCode: 'NOT_OUR_AREA',
          reasonText: '',
          basis: '《道路运输条例》第八条：由车籍所在地管理。',
          suggestedUnitId: units.fengcheng,
        },
      );
    expect((await undo()).body.state).toBe('RETURN_PENDING');
    const { returnRequests } = await orderOf(reviewer, order.id);
    await reviewer.send('POST', `/return-requests/${returnRequests[0]?.id ?? ''}/ruling`, {
      decision: 'REJECTED',
      reason: '扣车发生在市区，由贵局牵头。',
    });
    expect((await orderOf(traffic, order.id)).state).toBe('IN_PROGRESS');
    await traffic.send('POST', `/assignments/${assignment}/contacts`, {
      means: 'PHONE',
      reached: true,
      note: '已向司机说明正在核实。',
    });
    expect((await undo()).body.code).toBe('requester-contacted');
  });
});
