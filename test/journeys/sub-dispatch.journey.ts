import type {
  CloseReportForm,
  ForwardOrder,
  OrderAssignment,
  OrderDetail,
  OrderReceipt,
  Problem,
  ReviewPage,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, Client } from '../support/browserless-client.ts';
import { dispatchedTo, inbox, leadAssignment, orderOf, unitIds } from '../support/order-steps.ts';
import { System } from '../support/system.ts';

const ROAD = {
  requestType: 'HELP',
  categoryCode: '0606',
  districtCode: 'DG',
  place: '东港市前阳镇石桥村三组进村路',
  matter: '苞米堆在地里，路烂得车进不来，卖菜的也进不来，报了好几回。',
  attributes: { 村组: '石桥村三组', 路段或桥名: '进村路' },
} as const;

const REPORT: CloseReportForm = {
  verdict: 'FOUNDED',
  beyondDuty: false,
  solved: true,
  unsolvedReason: '',
  account: '村里组织机械垫平三组进村路 400 米，铺设碎石，农用车已可通行。',
  publicReply: '您反映的进村路泥泞问题属实，已垫平路面并铺设碎石，车辆可以通行。',
  moneyYuan: null,
  moneyNote: '',
  personnelNote: '',
  coWaiver: '',
};

describe('an order down the tree: city, district, town, village', () => {
  let system: System;
  let people: Record<(typeof LOGINS)[number], Client>;
  let district: string;
  let town: string;
  let village: string;

  const LOGINS = [
    'agent1',
    'dispatch1',
    'review1',
    'clerk-dg',
    'clerk-dg-qy',
    'leader-dg-qy',
    'clerk-dg-qy-sq',
    'clerk-water',
  ] as const;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    const signedIn = await Promise.all(
      LOGINS.map(async (login, n) => [login, await system.signIn(login, n % 2)] as const),
    );
    people = Object.fromEntries(signedIn) as typeof people;
    await Promise.all([people['clerk-dg-qy'].listen(), people['clerk-dg'].listen()]);
    [district, town, village] = (await unitIds(system.database, 'DG', 'DG-QY', 'DG-QY-SQ')) as [
      string,
      string,
      string,
    ];
  });
  afterAll(async () => {
    for (const person of Object.values(people)) person.close();
    await system.stop();
  });

  const ask = (person: Client, path: string, body: object = {}) =>
    person.ask<OrderReceipt & Problem>('POST', path, body);
  const done = async (answer: Promise<Answer<OrderReceipt & Problem>>): Promise<OrderReceipt> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  };
  const toDistrict = () =>
    dispatchedTo({ agent: people['agent1'], dispatcher: people['dispatch1'] }, district, ROAD);
  const forward = (person: Client, assignment: string, choice: Partial<ForwardOrder>) =>
    ask(person, `/assignments/${assignment}/forwardings`, choice);
  const partOf = async (person: Client, orderId: string, unitId: string) => {
    const { assignments } = await orderOf(person, orderId);
    const part = assignments.findLast(({ unit }) => unit.id === unitId);
    if (!part) throw new Error('The unit has no part');
    return part;
  };
  const dueOf = ({ handleDueAt }: OrderAssignment) => handleDueAt;
  const isIn = async (person: Client, queue: string, orderId: string) =>
    (await inbox(person, queue)).some(({ id }) => id === orderId);
  const about = (orderId: string, fact: string) => (message: { data: Record<string, unknown> }) =>
    message.data['orderId'] === orderId && message.data['fact'] === fact;

  /** Handed over to the town, which has signed. */
  async function atTown(): Promise<{ id: string; lead: string; sub: string }> {
    const { id } = await toDistrict();
    const lead = await leadAssignment(people['clerk-dg'], id);
    await done(forward(people['clerk-dg'], lead, { unitId: town, asHandler: true }));
    const { id: sub } = await partOf(people['clerk-dg-qy'], id, town);
    await done(ask(people['clerk-dg-qy'], `/assignments/${sub}/signature`));
    return { id, lead, sub };
  }

  // Sample call 8: the district keeps the answer to the city, the town does the work.
  it('is handled by the town with the village, extended once, and closed by way of the district', async () => {
    const { id } = await toDistrict();
    const districtClerk = people['clerk-dg'];
    const townClerk = people['clerk-dg-qy'];
    const villageClerk = people['clerk-dg-qy-sq'];
    expect(await isIn(townClerk, 'all', id)).toBe(false);

    const lead = await leadAssignment(districtClerk, id);
    await done(
      forward(districtClerk, lead, { unitId: town, asHandler: true, note: '请到现场核实' }),
    );
    await townClerk.heard('the forwarding', about(id, 'SignedAndForwarded'));
    expect(await isIn(townClerk, 'to-sign', id)).toBe(true);
    const sub = await partOf(townClerk, id, town);
    expect(sub).toMatchObject({ role: 'SUB', handler: true, parentId: lead, note: '请到现场核实' });
    expect(Date.parse(sub.signDueAt) - Date.parse(sub.signStartedAt)).toBe(12 * 3_600_000);
    expect(dueOf(sub) < dueOf(await partOf(townClerk, id, district))).toBe(true);

    await done(ask(townClerk, `/assignments/${sub.id}/signature`));
    await done(forward(townClerk, sub.id, { unitId: village }));
    const villageSub = await partOf(villageClerk, id, village);
    expect(dueOf(villageSub) < dueOf(sub)).toBe(true);
    await done(ask(villageClerk, `/assignments/${villageSub.id}/signature`));

    // Only the town speaks with the citizen.
    const contact = { means: 'PHONE', reached: true, note: '已说明施工安排' };
    const refused = await ask(villageClerk, `/assignments/${villageSub.id}/contacts`, contact);
    expect(refused.body.code).toBe('sub-only-reports');
    await done(ask(townClerk, `/assignments/${sub.id}/contacts`, contact));

    // 等资金: the date of all moves on, judged by the district and the city.
    const before = await orderOf(townClerk, id);
    await done(
      ask(townClerk, `/assignments/${sub.id}/extension-requests`, {
        days: 5,
        reason: '须等镇里拨付垫路资金，已向诉求人说明',
      }),
    );
    const [request] = (await orderOf(districtClerk, id)).extensionRequests;
    const ruling = { decision: 'APPROVED' };
    await done(ask(districtClerk, `/extension-requests/${request?.id}/unit-ruling`, ruling));
    await done(ask(people['review1'], `/extension-requests/${request?.id}/ruling`, ruling));
    const after = await orderOf(townClerk, id);
    const dues = (order: OrderDetail) => order.assignments.map(dueOf);
    dues(after).forEach((due, n) => expect(due > (dues(before)[n] ?? '')).toBe(true));
    expect([...dues(after)].sort()).toEqual([...dues(after)].reverse());

    // The close waits for the village.
    const draft = () => ask(townClerk, `/assignments/${sub.id}/close-draft`, { report: REPORT });
    expect((await draft()).body).toMatchObject({
      code: 'co-outstanding',
      params: { units: ['前阳镇石桥村委会'] },
    });
    await done(
      ask(villageClerk, `/assignments/${villageSub.id}/sub-report`, {
        report: '三组进村路已垫平，铺碎石 400 米。',
      }),
    );
    await done(draft());
    await done(
      ask(people['leader-dg-qy'], `/assignments/${sub.id}/close`, {
        opinion: '情况属实，同意上报',
      }),
    );
    expect(await isIn(districtClerk, 'to-judge', id)).toBe(true);
    const [close] = (await orderOf(districtClerk, id)).closeRequests;
    await done(ask(districtClerk, `/close-requests/${close?.id}/unit-ruling`, ruling));
    const { reviews } = await people['review1'].get<ReviewPage>('/reviews?kind=CLOSE&limit=100');
    expect(reviews.find(({ order }) => order.id === id)).toMatchObject({
      coReports: [{ unit: { name: '前阳镇石桥村委会' } }],
    });
    await done(ask(people['review1'], `/close-requests/${close?.id}/ruling`, ruling));

    const closed = await orderOf(people['review1'], id);
    expect(closed.state).toBe('PENDING_CALLBACK');
    expect(closed.assignments.map(({ state }) => state)).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'ACCEPTED',
    ]);
    // To the city the district answers for it, from the dispatch to its own judgement.
    const holders = closed.ledger.map(({ holder }) =>
      typeof holder === 'object' ? holder?.name : holder,
    );
    expect(holders).toEqual(['东港市政府', '东港市政府', '东港市政府', 'CITY', 'CITY']);
  });

  it('comes back to the unit above only, which gives it to another or does it itself', async () => {
    const { id } = await toDistrict();
    const lead = await leadAssignment(people['clerk-dg'], id);
    await done(forward(people['clerk-dg'], lead, { unitId: town, asHandler: true }));
    const sub = await partOf(people['clerk-dg-qy'], id, town);
    await done(
      ask(people['clerk-dg-qy'], `/assignments/${sub.id}/sub-return`, {
        reason: '该路段属县道，由交通运输局养护',
        basis: '县道编号 X012，养护责任清单第 7 项',
      }),
    );
    await people['clerk-dg'].heard('the return', about(id, 'SubReturned'));
    expect((await people['clerk-dg-qy'].ask('GET', `/work-orders/${id}`)).status).toBe(404);
    const order = await orderOf(people['clerk-dg'], id);
    expect(order).toMatchObject({ state: 'IN_PROGRESS', hopCount: 0, returnRequests: [] });
    expect(await partOf(people['clerk-dg'], id, district)).toMatchObject({ handler: true });
  });

  it('taken back, it is gone from the desks of all below', async () => {
    const { id, sub } = await atTown();
    await done(forward(people['clerk-dg-qy'], sub, { unitId: village }));
    await done(
      ask(people['clerk-dg'], `/assignments/${sub}/sub-recall`, { reason: '改由交通运输局办理' }),
    );
    await people['clerk-dg-qy'].heard(
      'that it is gone',
      ({ type, data }) => type === 'order.gone' && data['orderId'] === id,
    );
    for (const login of ['clerk-dg-qy', 'clerk-dg-qy-sq'] as const) {
      expect((await people[login].ask('GET', `/work-orders/${id}`)).status).toBe(404);
    }
  });

  it('another tree neither sees it nor gets it', async () => {
    const { id, sub } = await atTown();
    const water = people['clerk-water'];
    expect((await water.ask('GET', `/work-orders/${id}`)).status).toBe(404);
    expect((await forward(water, sub, { unitId: village })).status).toBe(404);
    const [heating] = (await unitIds(system.database, 'HD')) as [string];
    const refused = await forward(people['clerk-dg-qy'], sub, { unitId: heating });
    expect(refused.body.code).toBe('outside-subtree');
  });
});
