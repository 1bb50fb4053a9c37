import type { OrderQueue } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { CountWorkOrders } from '../../queries/count-work-orders.js';
import { FindReviews } from '../../queries/find-reviews.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { OrderOnItsWay } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { ReopenOrder } from '../closing/reopen-order.js';
import { DispatchWorkOrder } from '../dispatching/dispatch-work-order.js';
import { CloseUnrated } from './close-unrated.js';
import { ConfirmStrikeOff } from './confirm-strike-off.js';
import { ProposeStrikeOff } from './propose-strike-off.js';
import { RecordCallbackTry } from './record-callback-try.js';
import { RuleRework } from './rule-rework.js';

describe('callback', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const waiting = async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.accepted();
    return order;
  };
  const unhappy = async () => {
    const order = await waiting();
    await order.dissatisfied();
    return order;
  };
  const rework = (order: OrderOnItsWay) =>
    world.get(RuleRework).run(by(world.reviewer), order.id, { reason: '复测仍只有十五度' });
  const tried = (order: OrderOnItsWay) =>
    world
      .get(RecordCallbackTry)
      .run(by(world.callback), order.id, { means: 'PHONE', note: '无人接听' });
  const unrated = (order: OrderOnItsWay, why: 'UNREACHABLE' | 'NO_PHONE' | 'REFUSED') =>
    world.get(CloseUnrated).run(by(world.callback), order.id, { why, note: '' });
  const rowIn = async (queue: OrderQueue, order: OrderOnItsWay) => {
    const { orders } = await world.get(FindWorkOrders).run(world.callback, { queue, limit: 100 });
    return orders.find(({ id }) => id === order.id);
  };

  test('dissatisfied, found right, done again, satisfied, closed', async () => {
    const order = await unhappy();
    expect(await order.alarmKinds()).toEqual(['JUDGE_EXPIRED']);
    const { reviews } = await world
      .get(FindReviews)
      .run(world.reviewer, { kind: 'DISSATISFIED', limit: 100 });
    expect(reviews.find((review) => review.order.id === order.id)).toMatchObject({
      satisfaction: { stars: 2, solved: false, note: '只来看了一眼，还是不热' },
      close: { state: 'APPROVED', draftedBy: '王强' },
      reworkCount: 0,
      unit: { name: '供热办' },
    });
    expect(await rework(order)).toMatchObject({ state: 'REWORK', round: 1 });
    expect(await order.alarmKinds()).toEqual(['REWORK_EXPIRED']);
    expect(await order.read(world.heatingClerk)).toMatchObject({
      reworkReason: '复测仍只有十五度',
      assignments: [{ state: 'SIGNED' }],
      satisfactions: [{ result: 'DISSATISFIED', note: '只来看了一眼，还是不热' }],
    });
    await expect(order.draft()).rejects.toMatchObject({ code: 'contact-missing' });
    await order.accepted();
    expect(await order.satisfied()).toMatchObject({ state: 'CLOSED' });
    const { satisfactions, closeRequests, reworkCount } = await order.read();
    expect(satisfactions.map(({ result }) => result)).toEqual(['DISSATISFIED', 'SATISFIED']);
    expect(closeRequests).toHaveLength(2);
    expect(reworkCount).toBe(1);
  });

  test('a unit that gets the order in the next round reads nothing of the rework before', async () => {
    const order = await unhappy();
    await rework(order);
    await order.accepted();
    const { version } = await order.satisfied();
    const reason = '又不热了';
    const reopened = await world
      .get(ReopenOrder)
      .run(by(world.reviewer), order.id, { reason, expectedVersion: version });
    await world.get(DispatchWorkOrder).run(by(world.dispatcher), order.id, {
      leadUnitId: world.units.water,
      coUnitIds: [],
      note: '',
      expectedVersion: reopened.version,
    });
    const read = await order.read(world.waterClerk);
    expect(read).toMatchObject({ round: 2, reworkCount: 0, reworkReason: null });
    expect(read).toMatchObject({ satisfactions: [], contacts: [], closeRequests: [] });
  });

  test('found wrong only by two people; the citizen’s word stays what it was', async () => {
    const order = await unhappy();
    const confirm = world.get(ConfirmStrikeOff);
    await world
      .get(ProposeStrikeOff)
      .run(by(world.reviewer), order.id, { reason: '诉求超出政策，已尽责解释' });
    await expect(confirm.run(by(world.reviewer), order.id, {})).rejects.toMatchObject({
      code: 'second-person-needed',
      params: { by: '赵勇' },
    });
    expect(await confirm.run(by(world.secondReviewer), order.id, {})).toMatchObject({
      state: 'CLOSED',
    });
    expect(await order.read()).toMatchObject({
      strikeOff: {
        reason: '诉求超出政策，已尽责解释',
        proposedBy: { name: '赵勇' },
        confirmedBy: '钱文',
      },
      satisfactions: [{ result: 'DISSATISFIED' }],
    });
  });

  test('not reached: three tries on two days, or it stays to be called', async () => {
    const order = await waiting();
    for (let n = 0; n < 3; n += 1) await tried(order);
    expect(await rowIn('to-call', order)).toMatchObject({
      callbackTries: 3,
      lastTryAt: expect.any(String),
    });
    await expect(unrated(order, 'UNREACHABLE')).rejects.toMatchObject({
      code: 'callback-tries-missing',
      params: { tries: 3, days: 1 },
    });
    await world.sql(
      `update work_order set handling = jsonb_set(handling, '{callbackTries,0}',
              to_jsonb(to_char((now() - interval '1 day') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        where id = $1`,
      [order.id],
    );
    expect(await unrated(order, 'UNREACHABLE')).toMatchObject({ state: 'CLOSED' });
    const { satisfactions, contacts } = await order.read();
    expect(satisfactions).toMatchObject([{ result: 'UNRATED', why: 'UNREACHABLE' }]);
    expect(contacts.filter(({ kind, reached }) => kind === 'CALLBACK' && !reached)).toHaveLength(4);
  });

  test('who has a number has one to be called on', async () => {
    const order = await waiting();
    await expect(unrated(order, 'NO_PHONE')).rejects.toMatchObject({ code: 'phone-is-known' });
    expect(await unrated(order, 'REFUSED')).toMatchObject({ state: 'CLOSED' });
  });

  test('the unit reads the answer and not the tries', async () => {
    const order = await waiting();
    await tried(order);
    await order.satisfied();
    const seen = await order.read(world.heatingClerk);
    expect(seen.contacts.map(({ kind }) => kind)).toEqual(['CITIZEN']);
    expect(seen.satisfactions).toMatchObject([{ result: 'SATISFIED', stars: 5 }]);
  });

  test('the desk counts what waits for it', async () => {
    const count = () => world.get(CountWorkOrders).run(world.callback);
    const { toCall = 0 } = await count();
    const order = await waiting();
    expect((await count()).toCall).toBe(toCall + 1);
    await order.satisfied();
    expect((await count()).toCall).toBe(toCall);
    expect(await rowIn('to-call', order)).toBeUndefined();
  });
});
