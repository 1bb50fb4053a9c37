import { randomUUID } from 'node:crypto';

import {
  type Actor,
  ASSIGNMENT_STATES,
  maySeeOrder,
  ROLES,
  WORK_ORDER_STATES,
} from '@hotline/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { readOrder } from '../storage/read-order.js';
import { OrderWorld } from '../testing/order-world.js';
import { StatementParts } from './statement-parts.js';
import { visibleTo } from './visible-to.js';

const ORDERS = 150;
const ACTORS = 120;

/** A tree of units: city, two districts below it, an office below each. */
const [CITY, EAST, WEST, EAST_OFFICE, WEST_OFFICE] = Array.from({ length: 5 }, () => randomUUID());
const CHAINS = [
  [CITY, EAST],
  [CITY, WEST],
  [CITY, EAST, EAST_OFFICE],
  [CITY, WEST, WEST_OFFICE],
];
const PEOPLE = Array.from({ length: 3 }, () => randomUUID());

const assignment = fc.record({
  round: fc.integer({ min: 1, max: 2 }),
  chain: fc.constantFrom(...CHAINS),
  state: fc.constantFrom(...ASSIGNMENT_STATES),
});
const order = fc.record({
  state: fc.constantFrom(...WORK_ORDER_STATES),
  createdBy: fc.constantFrom(...PEOPLE),
  round: fc.integer({ min: 1, max: 2 }),
  assignments: fc.uniqueArray(assignment, {
    maxLength: 4,
    selector: ({ round, chain }) => `${round} ${chain.join('/')}`,
  }),
});
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom(...PEOPLE),
  name: fc.constant('某人'),
  kind: fc.constantFrom<Actor['kind']>('PERSON', 'PERSON', 'PERSON', 'SYSTEM'),
  roles: fc.subarray([...ROLES]),
  unitId: fc.constantFrom(undefined, CITY, EAST, WEST, EAST_OFFICE, randomUUID()),
});

let world: OrderWorld;
const ids: string[] = [];

beforeAll(async () => {
  world = await OrderWorld.start();
  for (const sample of fc.sample(order, { numRuns: ORDERS, seed: 42 })) {
    const id = randomUUID();
    ids.push(id);
    await world.sql(
      `insert into work_order
         (id, state, version, decided_version, channel, created_by, created_by_name, created_at,
          changed_at, changed_by_name, anonymous, occurred, place, matter, expectation, urgency,
          confidential, attributes, round, hop_count, clocks, order_no, lookup_code)
       values ($1, $2, 1, 1, 'COUNTER', $3, '某人', now(), now(), '某人', false, '', '', '', '',
               'NORMAL', false, '{}', $4, 0,
               '{"dispatch":null,"followUp":null,"review":null,"citizen":null}', $1::uuid::text, 'X')`,
      [id, sample.state, sample.createdBy, sample.round],
    );
    for (const { round, chain, state } of sample.assignments) {
      await world.sql(
        `insert into assignment
           (id, order_id, round, role, unit_id, unit_name, unit_chain, state, note, dispatched_at,
            dispatched_by_name, dues, sign_started_at, sign_due_at, handle_due_at)
         values ($1, $2, $3, 'CO', $4, '某单位', $5, $6, '', now(), '某人', '{}', now(), now(), now())`,
        [randomUUID(), id, round, chain.at(-1), chain, state],
      );
    }
  }
});
afterAll(() => world.close());

test('the SQL twin and the rule name the same orders, for every kind of person', async () => {
  const runner = world.get(TransactionRunner);
  const orders = await runner.read((db) => Promise.all(ids.map((id) => readOrder(db, id))));
  let seen = 0;
  for (const person of fc.sample(actor, { numRuns: ACTORS, seed: 43 })) {
    const parts = new StatementParts();
    const text = `select o.id from work_order o where ${visibleTo(person, parts)}`;
    const rows = await runner.read((db) =>
      db.query<{ id: string }>(parts.named('work-orders.visible-in-spec', text), parts.values),
    );
    const byRule = orders
      .filter((found) => found !== undefined)
      .filter((found) => maySeeOrder(found.order, person))
      .map((found) => found.order.id);
    expect(rows.map(({ id }) => id).sort()).toEqual(byRule.sort());
    seen += byRule.length;
  }
  // Somebody must see something, and not all everything, or the comparison proves little.
  expect(seen).toBeGreaterThan(ACTORS);
  expect(seen).toBeLessThan((ACTORS * ORDERS * 2) / 3);
});
