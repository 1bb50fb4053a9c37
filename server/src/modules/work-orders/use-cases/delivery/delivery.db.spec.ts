import type { OrderDetail, OrderPage } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import {
  startTestApi,
  type TestApplication,
} from '../../../../platform/testing/test-application.js';
import { ringDueAlarmsNow } from '../../../alarms/testing/ring-due-alarms-now.js';
import { CountWorkOrders } from '../../queries/count-work-orders.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { askOver, signInAs } from '../../testing/http-visitor.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { SignAssignment } from '../signing/sign-assignment.js';

describe('delivery', () => {
  let api: TestApplication<NestFastifyApplication>;
  let world: OrderWorld;
  let heating: string;
  let water: string;
  beforeAll(async () => {
    api = await startTestApi();
    world = await OrderWorld.on(api);
    heating = await signInAs(api, 'UNIT_CLERK', world.units.heating);
    water = await signInAs(api, 'UNIT_LEADER', world.units.water);
  });
  afterAll(() => world.close());

  const ask = askOver(() => api);
  const receipts = async (id: string) =>
    (await world.read(id)).assignments.map(({ receivedAt }) => receivedAt !== null);
  const inbox = async (cookie: string): Promise<OrderPage['orders']> => {
    const { text } = await ask(cookie, 'GET', '/work-orders?queue=to-sign&limit=100');
    return (JSON.parse(text) as OrderPage).orders;
  };
  const unreceived = async (orderId: string) => {
    const { orders } = await world
      .get(FindWorkOrders)
      .run(world.dispatcher, { queue: 'unreceived', limit: 100 });
    return orders.find(({ id }) => id === orderId);
  };
  const toBoth = () => world.dispatched(world.units.heating, [world.units.water]);

  test('an order has reached a unit once its inbox has listed it: 1 of 2', async () => {
    const { id } = await toBoth();
    expect((await world.read(id)).delivery).toEqual({ units: 2, received: 0, missed: 0 });
    const listed = (await inbox(heating)).find((order) => order.id === id);
    expect(listed?.assignment).toMatchObject({ received: false });
    expect(await receipts(id)).toEqual([true, false]);
    expect((await world.read(id)).delivery).toEqual({ units: 2, received: 1, missed: 0 });
    const again = (await inbox(heating)).find((order) => order.id === id);
    expect(again?.assignment).toMatchObject({ received: true });
  });

  test('or once one of its people has opened it; the timeline tells, once', async () => {
    const { id } = await toBoth();
    for (let n = 0; n < 2; n += 1) await ask(water, 'GET', `/work-orders/${id}`);
    expect(await receipts(id)).toEqual([false, true]);
    const { timeline } = await world.read(id);
    const seen = timeline.filter(({ fact }) => fact === 'AssignmentReceived');
    expect(seen).toMatchObject([{ data: { unitName: '自来水总公司', role: 'CO' } }]);
  });

  test('a look outdates nobody’s screen', async () => {
    const { id, version, assignmentId } = await toBoth();
    await ask(water, 'GET', `/work-orders/${id}`);
    await world
      .get(SignAssignment)
      .run(by(world.heatingClerk), assignmentId, { expectedVersion: version });
  });

  test('a whole page at once, and of many lists at once each order once', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await toBoth()).id));
    await Promise.all([inbox(heating), inbox(heating), inbox(heating)]);
    await inbox(heating);
    for (const id of ids) {
      expect(await receipts(id)).toEqual([true, false]);
      const facts = (await world.facts(id)).filter(({ type }) => type === 'AssignmentReceived');
      expect(facts).toHaveLength(1);
    }
  });

  test('the centre’s look is not the unit’s', async () => {
    const { id } = await toBoth();
    const reviewer = await signInAs(api, 'REVIEWER');
    const { text } = await ask(reviewer, 'GET', `/work-orders/${id}`);
    expect((JSON.parse(text) as OrderDetail).delivery).toMatchObject({ received: 0 });
    expect(await receipts(id)).toEqual([false, false]);
  });

  test('never silent: after 30 minutes the dispatcher sees who was not reached', async () => {
    const { id } = await toBoth();
    await ask(heating, 'GET', `/work-orders/${id}`);
    await world.ageBy(id, '30 minutes 1 second');
    await ringDueAlarmsNow(world.test.app);
    expect(await unreceived(id)).toMatchObject({
      delivery: { units: 2, received: 1, missed: 1 },
    });
    const counts = await world.get(CountWorkOrders).run(world.dispatcher);
    expect(counts.unreceived).toBeGreaterThan(0);
    const { timeline } = await world.read(id);
    expect(timeline.findLast(({ fact }) => fact === 'UnreceivedMarked')).toMatchObject({
      actorName: 'SYSTEM',
      data: { unitName: '自来水总公司', alarm: 'UNRECEIVED' },
    });
    await ask(water, 'GET', `/work-orders/${id}`);
    expect(await unreceived(id)).toBeUndefined();
  });
});
