import { CHINA_2026, type OrderDetail, type SlaChange, type SlaProposal } from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { ringDueAlarmsNow } from '../../alarms/testing/ring-due-alarms-now.js';
import { LimitChanges } from '../../sla/testing/limit-changes.js';
import { OrderOnItsWay } from '../testing/order-life.js';
import { OrderWorld } from '../testing/order-world.js';
import { RecountOrders } from './recount-orders.js';

/** The general scheme with another time to handle. */
const handleWithin = (days: number): SlaProposal => ({
  kind: 'SCHEME',
  scheme: {
    code: 'S2',
    name: '基本方案',
    scope: { categoryCode: null, requestType: null, urgency: null, channel: null },
    terms: { clocks: { 'T-HANDLE': { kind: 'WORKING_DAYS', amount: days } } },
    retired: false,
  },
});

describe('dates of open orders when time limits change', () => {
  let world: OrderWorld;
  let changes: LimitChanges;
  beforeAll(async () => {
    world = await OrderWorld.start();
    changes = new LimitChanges(world.test.app);
  });
  afterAll(() => world.close());
  beforeEach(() => inForce(handleWithin(7)));

  const propose = (proposal: SlaProposal) => changes.propose(proposal);
  const approve = (change: SlaChange) => changes.approve(change);
  const applyAll = () => changes.applyAll();
  const inForce = (proposal: SlaProposal) => changes.inForce(proposal);
  const handleDueOf = ({ assignments }: OrderDetail) => assignments.at(-1)?.handleDueAt ?? '';
  const alarmsOf = (id: string) =>
    world.sql<{ rings_at: Date }>(
      `select rings_at from alarm
        where subject_id = $1 and status = 'SET' and kind = 'HANDLE_EXPIRED'`,
      [id],
    );
  const stateOf = async ({ id }: SlaChange) => {
    const [row] = await world.sql<{ state: string; checked: number; moved: number }>(
      'select state, checked, moved from sla_change where id = $1',
      [id],
    );
    return row;
  };

  test('CAL-12: the applied change moves what the dry run said, with a fact, a line and an alarm each', async () => {
    const signed = await OrderOnItsWay.signed(world);
    const unsigned = await world.dispatched();
    const before = handleDueOf(await world.read(signed.id));
    const change = await propose(handleWithin(9));
    const { effect } = change;
    expect(effect.moveLater).toBeGreaterThanOrEqual(2);
    expect(handleDueOf(await world.read(signed.id))).toBe(before);

    await approve(change);
    await applyAll();
    expect(await stateOf(change)).toEqual({
      state: 'APPLIED',
      checked: effect.openOrders,
      moved: effect.moveLater,
    });
    const told = new Map(effect.first.map((date) => [`${date.orderId} ${date.clock}`, date]));
    for (const id of [signed.id, unsigned.id]) {
      const order = await world.read(id);
      const due = handleDueOf(order);
      expect(due > before).toBe(true);
      expect(told.get(`${id} T-HANDLE`)).toMatchObject({ toldDueAt: before, countedDueAt: due });
      expect(order.assignments.at(-1)?.dues.handle).toMatchObject({ dueAt: due });
      expect(order.timeline.at(-1)).toMatchObject({
        fact: 'DatesRecounted',
        actorName: 'SYSTEM',
        data: {
          changeId: change.id,
          moved: [{ clock: 'T-HANDLE', toldDueAt: before, dueAt: due }],
        },
      });
      expect(await alarmsOf(id)).toEqual([{ rings_at: new Date(due) }]);
      const audit = await world.sql<{ detail: object }>(
        `select detail from audit_event where action = 'order.dates-recounted' and subject_id = $1`,
        [id],
      );
      expect(audit).toHaveLength(1);
      expect(audit[0]?.detail).toMatchObject({ changeId: change.id });
    }
  });

  test('I6: a shorter limit leaves every date where it is; the dry run says for how many', async () => {
    const { id } = await world.dispatched();
    const before = handleDueOf(await world.read(id));
    const change = await propose(handleWithin(2));
    expect(change.effect).toMatchObject({ moveLater: 0 });
    expect(change.effect.stand).toBeGreaterThanOrEqual(1);
    await approve(change);
    await applyAll();
    expect(await stateOf(change)).toMatchObject({ state: 'APPLIED', moved: 0 });
    expect(handleDueOf(await world.read(id))).toBe(before);
  });

  test('an extended order keeps its days: only a change that reaches it moves it', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    await order.ruleOnExtension(await order.askForExtension(3));
    const extended = handleDueOf(await world.read(order.id));
    const same = await propose({
      kind: 'CALENDAR',
      file: { year: 2026, papers: [...CHINA_2026.papers], days: [...CHINA_2026.days] },
    });
    expect(same.effect).toMatchObject({ moveLater: 0 });
    await inForce(handleWithin(8));
    const { assignments } = await world.read(order.id);
    const moved = assignments[0];
    expect((moved?.handleDueAt ?? '') > extended).toBe(true);
    expect(moved?.dues.handle.trace).toMatchObject({ kind: 'WORKING_DAYS', workingDays: 3 });
  });

  test('a worker that is killed in a batch does it again, and no order twice', async () => {
    const { id } = await world.dispatched();
    const change = await propose(handleWithin(10));
    await approve(change);
    const killed = world.get(TransactionRunner).run(systemContext(), async (tx) => {
      await world.get(RecountOrders).run(tx, change.id, [id]);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await applyAll();
    await applyAll();
    const { timeline } = await world.read(id);
    expect(timeline.filter(({ fact }) => fact === 'DatesRecounted')).toHaveLength(1);
    expect(await stateOf(change)).toMatchObject({ state: 'APPLIED' });
  });

  test('two workers never do the same batch: one passes it by', async () => {
    await world.dispatched();
    const change = await approve(await propose(handleWithin(11)));
    await Promise.all([applyAll(), applyAll()]);
    const { effect } = change;
    expect(await stateOf(change)).toMatchObject({ state: 'APPLIED', checked: effect.openOrders });
  });

  test('CAL-13: an order that ends before its batch is left alone', async () => {
    const order = await OrderOnItsWay.signed(world);
    const change = await approve(await propose(handleWithin(12)));
    await order.accepted();
    await applyAll();
    const { timeline } = await world.read(order.id);
    expect(timeline.some(({ fact }) => fact === 'DatesRecounted')).toBe(false);
    expect(await alarmsOf(order.id)).toEqual([]);
    expect(await stateOf(change)).toMatchObject({ state: 'APPLIED' });
  });

  test('from the signature: the date told at dispatch is counted on, and never nearer', async () => {
    await inForce({ kind: 'CHOICE', choice: { key: 'handleStart', value: 'SIGNATURE' } });
    const order = await OrderOnItsWay.signed(world);
    const told = handleDueOf(await world.read(order.id));
    await world.sql(
      `update assignment set dispatched_at = dispatched_at - interval '5 days',
              handle_due_at = handle_due_at - interval '5 days' where order_id = $1`,
      [order.id],
    );
    await world
      .get(TransactionRunner)
      .run(systemContext(), (tx) => world.get(RecountOrders).run(tx, null, [order.id]));
    expect(handleDueOf(await world.read(order.id))).toBe(told);
    await inForce({ kind: 'CHOICE', choice: { key: 'handleStart', value: 'DISPATCH' } });
    expect(handleDueOf(await world.read(order.id))).toBe(told);
  });

  test('an alarm that is rung for the old date finds the new one: nothing is marked', async () => {
    const { id } = await world.dispatched();
    await inForce(handleWithin(13));
    await world.sql(
      `insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
       values ('work-order', $1, 1, 'HANDLE_EXPIRED', now() - interval '1 second', now())`,
      [id],
    );
    await ringDueAlarmsNow(world.test.app);
    const { timeline } = await world.read(id);
    expect(timeline.some(({ fact }) => fact === 'HandleOverdueMarked')).toBe(false);
  });
});
