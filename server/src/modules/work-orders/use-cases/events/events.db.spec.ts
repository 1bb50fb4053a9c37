import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { FindEvents } from '../../queries/find-events.js';
import { OrderOnItsWay } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { ChangeEvent } from './change-event.js';
import { DeclareEvent } from './declare-event.js';

describe('row 59: many orders are one matter', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const declare = (orderIds: string[], actor = world.supervisor) =>
    world.get(DeclareEvent).run(by(actor), {
      title: '锦江片区停暖',
      broadcast: '主管网抢修，预计今晚八点恢复。',
      orderIds,
    });
  const eventOf = async (id: string) => {
    const { events } = await world.get(FindEvents).run();
    return events.find((event) => event.id === id);
  };

  test('orders join, wherever they stand; each says so to the centre only', async () => {
    const waiting = await world.submitted();
    const handled = await OrderOnItsWay.signed(world);
    const receipt = await declare([waiting.id, handled.id]);
    expect(receipt).toMatchObject({ joined: 2, refused: [] });
    expect(await eventOf(receipt.id)).toMatchObject({
      title: '锦江片区停暖',
      orderCount: 2,
      declaredBy: '方敏',
      ended: null,
    });
    const event = { id: receipt.id, title: '锦江片区停暖' };
    expect((await handled.read()).overlays.event).toEqual(event);
    expect((await handled.read(world.heatingClerk)).overlays.event).toBeNull();
  });

  test('one that was closed meanwhile keeps the others not out', async () => {
    const closed = await OrderOnItsWay.signed(world);
    await closed.accepted();
    await closed.satisfied();
    const open = await world.submitted();
    expect(await declare([closed.id, open.id])).toMatchObject({
      joined: 1,
      refused: [{ orderId: closed.id, code: 'wrong-state' }],
    });
    await expect(declare([closed.id])).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('grows, says something else, ends; then nothing more, told by whom', async () => {
    const [first, second] = [await world.submitted(), await world.submitted()];
    const { id } = await declare([first.id]);
    const change = world.get(ChangeEvent);
    await change.add(by(world.supervisor), id, { orderIds: [second.id] });
    await expect(
      change.add(by(world.supervisor), id, { orderIds: [second.id] }),
    ).rejects.toMatchObject({ code: 'already-in-event' });
    await change.broadcast(by(world.supervisor), id, { broadcast: '已恢复供暖，请观察。' });
    expect(await eventOf(id)).toMatchObject({ orderCount: 2, broadcast: '已恢复供暖，请观察。' });
    await change.end(by(world.supervisor), id, { reason: '抢修完成' });
    expect(await eventOf(id)).toMatchObject({ ended: { by: '方敏', reason: '抢修完成' } });
    await expect(
      change.end(by(world.supervisor), id, { reason: '再次结束' }),
    ).rejects.toMatchObject({ code: 'event-ended', params: { by: '方敏' } });
    const facts = await world.sql<{ type: string }>(
      `select type from outbox_message where aggregate = 'hotline-event' and aggregate_id = $1
        order by id`,
      [id],
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'EventDeclared',
      'EventGrown',
      'EventBroadcastChanged',
      'EventEnded',
    ]);
  });
});
