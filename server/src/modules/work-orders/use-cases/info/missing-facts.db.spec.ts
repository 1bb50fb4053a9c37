import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { RecordContact } from '../handling/record-contact.js';
import { AddInfo } from './add-info.js';
import { AskForInfo } from './ask-for-info.js';
import { CloseIncomplete } from './close-incomplete.js';

describe('missing facts', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const asked = async () => {
    const { id, version } = await world.submitted();
    await world
      .get(AskForInfo)
      .run(by(world.dispatcher), id, { missing: '具体楼栋和单元', expectedVersion: version });
    return id;
  };
  const alarms = async (id: string) => (await world.alarms(id)).map(({ kind }) => kind);
  const unreached = (id: string) =>
    world
      .get(RecordContact)
      .ofCentre(by(world.agent), id, { means: 'PHONE', reached: false, note: '无人接听' });

  test('are asked for by the agent within the hours given, and lead back to dispatch', async () => {
    const id = await asked();
    expect(await alarms(id)).toEqual(['INFO_EXPIRED']);
    expect(await world.read(id)).toMatchObject({
      state: 'NEED_INFO',
      infoRequest: { missing: '具体楼栋和单元', by: '刘洋' },
    });
    const { orders } = await world
      .get(FindWorkOrders)
      .run(world.agent, { queue: 'need-info', limit: 100 });
    expect(orders.map((order) => order.id)).toContain(id);
    await world.get(AddInfo).run(by(world.agent), id, { note: '3 号楼 2 单元 501' });
    expect(await world.read(id)).toMatchObject({ state: 'PENDING_DISPATCH', infoRequest: null });
    const { contacts } = await world.read(id);
    expect(contacts.at(-1)).toMatchObject({ kind: 'INFO', note: '3 号楼 2 单元 501' });
    expect(await alarms(id)).toEqual(['DISPATCH_NEAR', 'DISPATCH_EXPIRED']);
  });

  test('nobody reached three times: closed as incomplete, not before', async () => {
    const id = await asked();
    const close = () =>
      world.get(CloseIncomplete).run(by(world.agent), id, { note: '三次未联系上诉求人' });
    await unreached(id);
    await unreached(id);
    await expect(close()).rejects.toMatchObject({ code: 'too-few-tries' });
    await unreached(id);
    expect(await close()).toMatchObject({ state: 'CLOSED' });
  });
});
