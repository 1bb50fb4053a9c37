import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { Clock } from '../../../../platform/clock/clock.js';
import { by } from '../../testing/order-people.js';
import { COMPLETE_FORM, OrderWorld } from '../../testing/order-world.js';
import { RegisterOrder } from './register-order.js';

describe('a complete order in one go', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const register = (form: object = {}, key?: string) =>
    world.get(RegisterOrder).run(by(world.agent, key), {
      form: { ...COMPLETE_FORM, ...form },
      channel: 'WEB',
    });

  test('stands with number, clock, alarms, timeline and fact', async () => {
    const { id, orderNo, state } = await register();
    expect(state).toBe('PENDING_DISPATCH');
    expect(orderNo).toMatch(/^\d{4}-\d{6}$/);
    expect(await world.alarms(id)).toHaveLength(2);
    expect((await world.read(id)).timeline.map(({ fact }) => fact)).toEqual(['WorkOrderSubmitted']);
    expect(await world.facts(id)).toMatchObject([
      { type: 'WorkOrderSubmitted', version: 1, data: { orderNo, state } },
    ]);
  });

  test('is refused by the rules of a draft, and leaves nothing', async () => {
    const [before] = await world.sql<{ n: number }>('select count(*)::int as n from work_order');
    await expect(register({ matter: '' })).rejects.toMatchObject({ code: 'facts-missing' });
    await expect(register({ categoryCode: '8888' })).rejects.toMatchObject({
      code: 'category-unknown',
    });
    await expect(
      world.get(RegisterOrder).run(by(world.dispatcher), { form: COMPLETE_FORM, channel: 'WEB' }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await world.sql('select count(*)::int as n from work_order')).toEqual([before]);
  });

  test('sent fifty times with one key is one order with fifty identical answers', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => register({}, key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await world.facts(answers[0]?.id ?? '')).toHaveLength(1);
  });

  test('never repeats a number', async () => {
    const receipts = await Promise.all(Array.from({ length: 20 }, () => register()));
    expect(new Set(receipts.map(({ orderNo }) => orderNo)).size).toBe(20);
  });

  describe('when what the node remembers is no longer true', () => {
    const setAttributes = (attributes: string[]) =>
      world.sql(`update category set required_attributes = $1 where code = '0101'`, [attributes]);

    test('asks by the category of now, and forgets what it asked before', async () => {
      await register();
      await setAttributes(['小区', '室温', '户型']);
      await expect(register()).rejects.toMatchObject({ params: { missing: ['attribute:户型'] } });
      await setAttributes(['小区', '室温']);
      await expect(register()).resolves.toMatchObject({ state: 'PENDING_DISPATCH' });
    });

    test('counts by the limits of now: another node has changed them', async () => {
      await register();
      await world.sql(
        `update sla_profile set terms = jsonb_set(terms, '{clocks,T-DISP,amount}', '30') where code = 'S2'`,
      );
      await world.sql('update sla_revision set revision = revision + 1');
      const { id } = await register();
      const { createdAt, dueAt } = await world.read(id);
      expect(Date.parse(dueAt ?? '') - Date.parse(createdAt)).toBe(30 * 60_000);
    });

    test('decides by PostgreSQL’s clock where its own has gone astray', async () => {
      const clock = world.get(Clock);
      const now = clock.now.bind(clock);
      clock.now = () => new Date(now().getTime() + 3_600_000);
      const { id } = await register();
      clock.now = now;
      const { createdAt } = await world.read(id);
      expect(Math.abs(Date.parse(createdAt) - now().getTime())).toBeLessThan(5_000);
    });

    test('twenty orders of one caller nobody knew: all stand, and it is one caller', async () => {
      const receipts = await Promise.all(
        Array.from({ length: 20 }, () => register({ phone: '13877778888' })),
      );
      const callers = await world.sql<{ citizen_id: string }>(
        'select distinct citizen_id from work_order where id = any($1)',
        [receipts.map(({ id }) => id)],
      );
      expect(callers).toHaveLength(1);
      expect(callers[0]?.citizen_id).not.toBeNull();
    });
  });

  test('an anonymous complaint without a number has no caller', async () => {
    const { id } = await register({ anonymous: true, requesterName: '', phone: undefined });
    const { requester } = await world.read(id);
    expect(requester).toEqual({ anonymous: true, name: null, phoneMasked: null, citizenId: null });
  });
});
