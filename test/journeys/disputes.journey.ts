import type {
  DraftForm,
  OrderReceipt,
  Problem,
  ReturnRequestPage,
  ReviewPage,
  SuggestedUnits,
} from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, Client } from '../support/browserless-client.ts';
import {
  dispatch,
  inbox,
  leadAssignment,
  orderOf,
  register,
  unitIds,
} from '../support/order-steps.ts';
import { System } from '../support/system.ts';

/** 箱式变压器噪音扰民 */
const TRANSFORMER: Partial<DraftForm> = {
  requesterName: '尹志强',
  occurred: '入秋以来每天夜里',
  place: '凤城市凤凰大街12号楼',
  matter: '变压器就在我家窗户底下，嗡嗡响，一宿一宿睡不着，找环保说归供电，找供电说归环保。',
  expectation: '降噪或者移走',
  categoryCode: '0222',
  districtCode: 'FC',
  attributes: { 详细地址: '凤凰大街12号楼1单元', 户号: '00335521' },
};

const RULING = {
  clause: '《电力法》第七条，供电设施的运行维护由产权单位负责。',
  reason: '变压器归供电公司所有，由其牵头降噪，环保局负责监测。',
};

describe('an order that the units pass on', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let supervisor: Client;
  let powerClerk: Client;
  let environmentClerk: Client;
  let power: string;
  let environment: string;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, reviewer, supervisor, powerClerk, environmentClerk] = (await Promise.all(
      ['agent1', 'dispatch1', 'review1', 'supervisor1', 'clerk-power', 'clerk-env'].map(
        (login, n) => system.signIn(login, n % 2),
      ),
    )) as [Client, Client, Client, Client, Client, Client];
    await Promise.all([reviewer, supervisor, powerClerk].map((person) => person.listen()));
    [power, environment] = (await unitIds(system.database, 'GD', 'HB')) as [string, string];
  });
  afterAll(async () => {
    for (const person of [reviewer, supervisor, powerClerk]) person.close();
    await system.stop();
  });

  const about = (orderId: string, fact: string) => (message: { data: Record<string, unknown> }) =>
    message.data['orderId'] === orderId && message.data['fact'] === fact;
  const ask = (person: Client, path: string, body: object) =>
    person.ask<OrderReceipt & Problem>('POST', path, body);
  const disputes = async (person: Client) =>
    (await person.get<ReviewPage>('/reviews?kind=DISPUTE&limit=100')).reviews;

  function askForReturn(
    clerk: Client,
    assignment: string,
  ): Promise<Answer<OrderReceipt & Problem>> {
    return ask(clerk, `/assignments/${assignment}/return-requests`, {
      reasonCode: 'OVERLAPPING_DUTY',
      reasonText: '',
      basis: '本单位三定方案没有变压器噪声一项。',
      suggestedUnitId: null,
    });
  }

  /** Dispatched to the unit, returned by it, and taken back by the city. */
  async function passOn(id: string, unitId: string, clerk: Client): Promise<OrderReceipt> {
    await dispatch(dispatcher, await orderOf(dispatcher, id), unitId);
    const { status } = await askForReturn(clerk, await leadAssignment(clerk, id));
    expect(status).toBe(201);
    const { requests } = await reviewer.get<ReturnRequestPage>('/return-requests?limit=100');
    const request = requests.find(({ order }) => order.id === id)?.request;
    return reviewer.send('POST', `/return-requests/${request?.id ?? ''}/ruling`, {
      decision: 'APPROVED',
      reason: '',
    });
  }

  // Sample call 21.
  it('is ruled on at the second return, and can be returned no more', async () => {
    const { id } = await register(agent, TRANSFORMER);
    await passOn(id, power, powerClerk);
    const back = await passOn(id, environment, environmentClerk);
    await supervisor.heard('the supervisor hears of the dispute', about(id, 'ReturnApproved'));
    expect((await disputes(reviewer)).map(({ order }) => order.id)).toContain(id);
    expect((await inbox(dispatcher, 'to-dispatch')).map((order) => order.id)).not.toContain(id);

    const past = await ask(dispatcher, `/work-orders/${id}/dispatch`, {
      leadUnitId: environment,
      coUnitIds: [],
      expectedVersion: back.version,
    });
    expect(past).toMatchObject({ status: 409, body: { code: 'dispute-open' } });
    const byDispatcher = await ask(dispatcher, `/work-orders/${id}/dispute-ruling`, {
      leadUnitId: power,
      coUnitIds: [],
      expectedVersion: back.version,
      ...RULING,
    });
    expect(byDispatcher.status).toBe(403);

    const ruled = await reviewer.send<OrderReceipt>('POST', `/work-orders/${id}/dispute-ruling`, {
      leadUnitId: power,
      coUnitIds: [environment],
      expectedVersion: back.version,
      ...RULING,
    });
    expect(ruled).toMatchObject({ state: 'PENDING_SIGN', round: 3 });
    await powerClerk.heard('the unit that was named hears', about(id, 'WorkOrderDispatched'));
    expect((await disputes(supervisor)).map(({ order }) => order.id)).not.toContain(id);

    const seen = await orderOf(powerClerk, id);
    expect(seen.dispute?.ruling).toMatchObject({ ...RULING, unit: { id: power } });
    const assignment = await leadAssignment(powerClerk, id);
    expect(await askForReturn(powerClerk, assignment)).toMatchObject({
      status: 409,
      body: { code: 'ruling-binds' },
    });
    const signed = await powerClerk.send<OrderReceipt>(
      'POST',
      `/assignments/${assignment}/signature`,
      {},
    );
    expect(signed.state).toBe('IN_PROGRESS');
  });

  it('tells the next dispatcher of such a matter who has to do it, and why', async () => {
    const { id } = await register(agent, {
      ...TRANSFORMER,
      requesterName: '谢桂兰',
      phone: '13804150111',
      place: '凤城市凤凰大街14号楼',
    });
    const { units, precedents } = await dispatcher.get<SuggestedUnits>(
      `/work-orders/${id}/suggested-units`,
    );
    const [first] = units;
    expect(first?.unit.id).toBe(power);
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['CATEGORY', 'PRECEDENT', 'DUTY_TEXT']),
    );
    expect(precedents).toContainEqual(
      expect.objectContaining({
        kind: 'DISPUTE_RULED',
        clause: RULING.clause,
        takenBy: expect.objectContaining({ id: power }) as unknown,
      }),
    );
  });
});
