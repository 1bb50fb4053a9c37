import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { CountWorkOrders } from '../../queries/count-work-orders.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { OrderOnItsWay } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { RecordContact } from '../handling/record-contact.js';
import { ReportAsCo } from '../handling/report-as-co.js';
import { SignAssignment } from '../signing/sign-assignment.js';
import { AddCo } from './add-co.js';
import { AskForHelp } from './ask-for-help.js';
import { DeclineHelp } from './decline-help.js';

describe('a unit that joins while the LEAD is at work', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const ask = ({ assignmentId }: OrderOnItsWay, unitId = world.units.water) =>
    world.get(AskForHelp).run(by(world.heatingClerk), assignmentId, {
      unitId,
      reason: '换热站供水压力须由供水单位配合核查',
    });
  const add = (
    { id }: OrderOnItsWay,
    requestId: string | null = null,
    unitId = world.units.water,
  ) =>
    world.get(AddCo).run(by(world.dispatcher), id, { unitId, requestId, note: '请配合核查水压' });
  const asked = async () => {
    const order = await OrderOnItsWay.signed(world);
    await ask(order);
    const [request] = (await order.read(world.heatingClerk)).helpRequests;
    if (!request) throw new Error('Nobody was asked');
    return { order, request };
  };
  const waiting = async (orderId: string) => {
    const { orders } = await world
      .get(FindWorkOrders)
      .run(world.dispatcher, { queue: 'help-requested', limit: 100 });
    return orders.find(({ id }) => id === orderId);
  };

  test('the dispatcher finds the request, by the time to answer it', async () => {
    const before = (await world.get(CountWorkOrders).run(world.dispatcher)).helpToAnswer ?? 0;
    const { order, request } = await asked();
    expect(await waiting(order.id)).toMatchObject({ dueAt: request.reviewDueAt });
    expect((await world.get(CountWorkOrders).run(world.dispatcher)).helpToAnswer).toBe(before + 1);
    expect(request).toMatchObject({ helper: { name: '自来水总公司' }, filedBy: '王强' });
  });

  test('granted, the unit has its part, due before the LEAD, and the request is closed', async () => {
    const { order, request } = await asked();
    await add(order, request.id);
    expect(await waiting(order.id)).toBeUndefined();
    const { assignments, helpRequests } = await order.read();
    const [lead, co] = assignments;
    expect(co).toMatchObject({ role: 'CO', note: '请配合核查水压', state: 'DISPATCHED' });
    expect(Date.parse(co?.handleDueAt ?? '')).toBeLessThan(Date.parse(lead?.handleDueAt ?? ''));
    expect(co?.dues.handle.dueAt).toBe(co?.handleDueAt);
    expect(helpRequests).toMatchObject([{ state: 'APPROVED', ruling: { ruledBy: '刘洋' } }]);
    expect(await order.alarmKinds()).toContain('SIGN_EXPIRED');
  });

  test('the CO signs, reports, and reads nothing of what the LEAD spoke with the citizen', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    await add(order);
    const co = await world.assignmentOf(order.id, world.units.water);
    await world.get(SignAssignment).run(by(world.waterClerk), co, {});
    expect((await order.read(world.waterClerk)).contacts).toEqual([]);
    await world
      .get(RecordContact)
      .ofUnit(by(world.waterClerk), co, { means: 'PHONE', reached: true, note: '已核对户号' });
    expect((await order.read(world.waterClerk)).contacts).toMatchObject([{ note: '已核对户号' }]);
    expect((await order.read(world.heatingClerk)).contacts).toHaveLength(2);
    await world.get(ReportAsCo).run(by(world.waterClerk), co, { report: '水压正常。' });
  });

  test('declined with a reason, the unit reads it', async () => {
    const { order, request } = await asked();
    const decline = (reason: string) =>
      world.get(DeclineHelp).run(by(world.dispatcher), request.id, { reason });
    await expect(decline('')).rejects.toMatchObject({ code: 'text-missing' });
    await decline('属于牵头单位自身职责');
    expect((await order.read(world.heatingClerk)).helpRequests).toMatchObject([
      { state: 'REJECTED', ruling: { reason: '属于牵头单位自身职责' } },
    ]);
    await expect(add(order, request.id)).rejects.toMatchObject({ code: 'request-not-open' });
  });

  test('of two dispatchers at once one adds the unit', async () => {
    const order = await OrderOnItsWay.signed(world);
    const results = await Promise.allSettled([add(order), add(order)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await order.read()).assignments).toHaveLength(2);
  });
});
