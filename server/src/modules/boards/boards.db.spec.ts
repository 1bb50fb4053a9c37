import { randomUUID } from 'node:crypto';

import { Board, civilDateOf, instantOn } from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { requestReturn, sign } from '../work-orders/testing/order-steps.js';
import { OrderWorld } from '../work-orders/testing/order-world.js';
import { countCalls } from './queries/count-calls.js';
import { countOrders } from './queries/count-orders.js';
import { ReadBoard } from './queries/read-board.js';

describe('the board', () => {
  let world: OrderWorld;
  /** Ten in the morning of today, by the hotline's day. */
  const now = instantOn(civilDateOf(new Date()), 600);
  const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const call = (fields: {
    state: string;
    arrived: number;
    answered?: number;
    ended?: number;
    abandoned?: boolean;
  }) =>
    world.sql(
      `insert into call (id, version, source, dialled, citizen_leg_id, state, arrived_at, queued_at,
                         answered_at, answered_by, ended_at, abandoned, disposition)
       values ($1, 1, 'TRUNK', '12345', $1::uuid::text, $2, $3::timestamptz - interval '20 s', $3, $4,
               case when $4::timestamptz is null then null else $1::uuid end, $5, $6,
               case when $2 = 'ENDED' then 'INVALID' end)`,
      [
        randomUUID(),
        fields.state,
        at(fields.arrived),
        fields.answered === undefined ? null : at(fields.answered),
        fields.ended === undefined ? null : at(fields.ended),
        fields.abandoned ?? false,
      ],
    );
  const calls = () => world.get(TransactionRunner).read((db) => countCalls(db, now));
  const orders = () =>
    world.get(TransactionRunner).read(async (db) => countOrders(db, new Date(Date.now())));

  describe('calls', () => {
    beforeEach(() => world.sql('truncate call'));

    test('nothing has happened yet: no rate, neither 0 nor 100 %', async () => {
      expect(await calls()).toEqual({
        waiting: 0,
        oldestWaitingSince: null,
        answered: 0,
        abandoned: 0,
        answeredWithin15s: { numerator: 0, denominator: 0, percent: null },
      });
    });

    test('who waits, and who waits longest, while a telephone rings or not', async () => {
      await call({ state: 'WAITING', arrived: -40 });
      await call({ state: 'OFFERED', arrived: -90 });
      await call({ state: 'MENU', arrived: -5 });
      await call({ state: 'TALKING', arrived: -300, answered: -290 });
      expect(await calls()).toMatchObject({
        waiting: 2,
        oldestWaitingSince: at(-90).toISOString(),
      });
    });

    test('15 seconds count from the queue, the fifteenth included; the base is the answered', async () => {
      await call({ state: 'ENDED', arrived: -1000, answered: -985, ended: -900 });
      await call({ state: 'ENDED', arrived: -1000, answered: -984.999, ended: -900 });
      await call({ state: 'TALKING', arrived: -100, answered: -98 });
      await call({ state: 'ENDED', arrived: -500, ended: -400, abandoned: true });
      expect(await calls()).toMatchObject({
        answered: 3,
        abandoned: 1,
        answeredWithin15s: { numerator: 2, denominator: 3, percent: 66.67 },
      });
    });

    test('REP-01: the day begins at 00:00 in China; a call over midnight counts when it was answered', async () => {
      const midnight = -600 * 60;
      await call({ state: 'ENDED', arrived: midnight - 70, answered: midnight - 0.001, ended: 0 });
      await call({ state: 'ENDED', arrived: midnight - 5, answered: midnight, ended: 0 });
      expect(await calls()).toMatchObject({ answered: 1 });
    });
  });

  describe('orders', () => {
    beforeEach(() => world.sql('truncate work_order, timeline_entry, alarm cascade'));

    test('what waits for whom, what is near due and what is overdue', async () => {
      await world.submitted();
      await world.dispatched(); // 24 hours left
      const near = await world.dispatched();
      await world.ageBy(near.id, '22 hours 1 minute');
      const overdue = await world.dispatched();
      await world.ageBy(overdue.id, '24 hours 1 minute');
      const signed = await world.dispatched();
      await sign(world, signed.assignmentId, world.heatingClerk);
      const returned = await world.dispatched();
      await requestReturn(world, returned.assignmentId, world.heatingClerk);
      expect(await orders()).toEqual({
        toDispatch: 1,
        toSign: 3,
        nearDue: 1,
        overdue: 1,
        returnsToRule: 1,
        inHand: 1,
        handleOverdue: 0,
        closesToRule: 0,
        toCall: 0,
        dissatisfied: 0,
      });
    });
  });

  test('all who ask within half a second get the same computation', async () => {
    const readBoard = world.get(ReadBoard);
    const [first, second] = await Promise.all([readBoard.run(), readBoard.run()]);
    expect(second).toBe(first);
    expect(Board.parse(first)).toEqual(first);
    expect(first.agents).toEqual([]);
    expect(Math.abs(Date.parse(first.asOf) - Date.now())).toBeLessThan(5_000);
  });
});
