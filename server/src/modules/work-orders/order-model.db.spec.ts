import type { CommandType } from '@hotline/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { MovedClock } from './testing/model/moved-clock.js';
import { RANDOM_CALLS } from './testing/model/random-calls.js';
import { RandomOrder, type Turn } from './testing/model/random-steps.js';
import { factsNotInBoth } from './testing/model/stored-order.js';
import { OrderWorld } from './testing/order-world.js';

const STEPS = 10_000;
const ORDERS_AT_ONCE = 16;

const turns = fc.record<Turn>({
  manner: fc.constantFrom('ON', 'ON', 'ON', 'FITTING', 'FITTING', 'ANY'),
  pick: fc.nat({ max: 10_000 }),
  n: fc.nat({ max: 100 }),
  rival: fc.boolean(),
});
const rounds = fc.record({
  turns: fc.array(turns, { minLength: ORDERS_AT_ONCE, maxLength: ORDERS_AT_ONCE }),
  minutes: fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 90 }) },
    { weight: 3, arbitrary: fc.constantFrom(600, 1_500, 4_500) },
    { weight: 1, arbitrary: fc.constantFrom(15_000, 45_000) },
  ),
  crash: fc.constantFrom('NODE', 'CONNECTION', 'NONE', 'NONE'),
});

let world: OrderWorld;

beforeAll(async () => {
  world = await OrderWorld.start();
});
afterAll(() => world.close());

test(`${STEPS} random steps of random people, two clients, crashes between: I2, I4 to I8 and the ledger hold in PostgreSQL`, async () => {
  const clock = await MovedClock.of(world);
  const walk = { world, clock, accepted: new Set<CommandType>() };
  const orders = await Promise.all(
    Array.from({ length: ORDERS_AT_ONCE }, (_, n) => RandomOrder.begin(walk, n)),
  );
  const seed = Number(process.env['MODEL_SEED'] ?? '20261122');
  for (const round of fc.sample(rounds, { numRuns: STEPS / ORDERS_AT_ONCE, seed })) {
    const [first] = orders;
    const [turn] = round.turns;
    if (round.crash !== 'NONE' && first && turn) await first.crash(turn, round.crash);
    await Promise.all(round.turns.map(async (turn, i) => orders[i]?.take(turn)));
    clock.forward(round.minutes);
    await RandomOrder.ring(world, orders);
  }
  expect(await factsNotInBoth(world)).toEqual([]);
  const never = Object.keys(RANDOM_CALLS).filter(
    (command) => !walk.accepted.has(command as CommandType),
  );
  // A walk that leaves commands out would prove little.
  expect(never).toEqual([]);
}, 600_000);
