import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { OrderOnItsWay } from '../testing/order-life.js';
import { ring } from '../testing/order-steps.js';
import { OrderWorld } from '../testing/order-world.js';

let world: OrderWorld;
beforeAll(async () => {
  world = await OrderWorld.start();
});
afterAll(() => world.close());

test('TMR-01: extended twice, only the last due date rings', async () => {
  const order = await OrderOnItsWay.signed(world);
  await order.contact();
  const expiries = async () =>
    (await world.alarms(order.id)).flatMap(({ kind, rings_at }) =>
      kind === 'HANDLE_EXPIRED' ? rings_at.toISOString() : [],
    );
  const told = [(await expiries())[0]];
  for (const days of [7, 3]) {
    await order.ruleOnExtension(await order.askForExtension(days));
    const { handleDueAt } = await order.read();
    expect(await expiries()).toEqual([handleDueAt]);
    told.push(handleDueAt ?? undefined);
  }
  expect(new Set(told).size).toBe(3);

  await world.expire(order.id, 'HANDLE_EXPIRED');
  await ring(world);
  await ring(world);
  const marks = (await order.factTypes()).filter((type) => type === 'HandleOverdueMarked');
  expect(marks).toHaveLength(1);
});
