import type { Actor } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { CountWorkOrders } from '../queries/count-work-orders.js';
import { FindWorkOrders } from '../queries/find-work-orders.js';
import { OrderOnItsWay } from '../testing/order-life.js';
import { by } from '../testing/order-people.js';
import { OrderWorld } from '../testing/order-world.js';
import { RuleRework } from '../use-cases/callback/rule-rework.js';
import { SignAssignment } from '../use-cases/signing/sign-assignment.js';

/** A number on a tab that is not the length of its list sends people looking for what is not there. */
describe('what is overdue in handling, counted and listed', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const overdueFor = async (actor: Actor) => {
    const query = { queue: 'handle-overdue' as const, limit: 100 };
    const { orders } = await world.get(FindWorkOrders).run(actor, query);
    const { handleOverdue } = await world.get(CountWorkOrders).run(actor);
    return { listed: orders.map(({ id }) => id), counted: handleOverdue };
  };

  test('a CO has nothing overdue while the LEAD’s close, filed without it, is judged', async () => {
    const order = await OrderOnItsWay.signed(world, { co: [world.units.water] });
    const own = await world.assignmentOf(order.id, world.units.water);
    await world.get(SignAssignment).run(by(world.waterClerk), own, {});
    await world.expire(order.id, 'HANDLE_EXPIRED');
    expect(await overdueFor(world.waterClerk)).toEqual({ listed: [order.id], counted: 1 });
    await order.contact();
    await order.file({ coWaiver: '与供水无关' });
    expect(await overdueFor(world.waterClerk)).toEqual({ listed: [], counted: 0 });
  });

  test('a rework past its due stands in the centre’s number as in its list', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.accepted();
    await order.dissatisfied();
    await world.get(RuleRework).run(by(world.reviewer), order.id, { reason: '仍不热' });
    await world.expire(order.id, 'REWORK_EXPIRED');
    expect(await overdueFor(world.reviewer)).toEqual({ listed: [order.id], counted: 1 });
    expect(await overdueFor(world.heatingClerk)).toEqual({ listed: [order.id], counted: 1 });
  });
});
