import type { OrderLedgerSpan } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { OrderOnItsWay } from '../testing/order-life.js';
import { by } from '../testing/order-people.js';
import { OrderWorld } from '../testing/order-world.js';
import { RuleOnCloseAsUnit } from '../use-cases/closing/rule-on-close-as-unit.js';
import { DispatchWorkOrder } from '../use-cases/dispatching/dispatch-work-order.js';
import { RequestReturn } from '../use-cases/signing/request-return.js';
import { RuleOnReturn } from '../use-cases/signing/rule-on-return.js';

describe('the responsibility ledger', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const told = (spans: readonly OrderLedgerSpan[]) =>
    spans.map(({ holder, phase }) => [
      holder === null || holder === 'CITY' ? holder : holder.name,
      phase,
    ]);
  const expectNoGap = (spans: readonly OrderLedgerSpan[]) => {
    expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to));
  };

  test('runs from the dispatch to the close, and names the unit above while it judges', async () => {
    const order = await OrderOnItsWay.signed(world, {
      lead: world.units.school,
      clerk: world.schoolClerk,
      leader: world.schoolLeader,
    });
    await order.contact();
    const requestId = await order.file();
    const ruling = { decision: 'APPROVED' as const, reason: '' };
    await world.get(RuleOnCloseAsUnit).run(by(world.educationClerk), requestId, ruling);
    await order.ruleOnClose(requestId);
    expect((await order.read()).ledger.at(-1)).toMatchObject({ phase: 'CALLBACK', to: null });
    await order.satisfied();
    const { ledger, closedAt, assignments } = await order.read();
    expect(told(ledger)).toEqual([
      ['第七中学', 'SIGNING'],
      ['第七中学', 'HANDLING'],
      ['教育局', 'UNIT_JUDGEMENT'],
      ['CITY', 'CITY_JUDGEMENT'],
      ['CITY', 'CALLBACK'],
    ]);
    expectNoGap(ledger);
    expect(ledger[0]?.from).toBe(assignments[0]?.dispatchedAt);
    expect(ledger.at(-1)?.to).toBe(closedAt);
  });

  test('shows a unit its own round; who had the order before stays unnamed', async () => {
    const { id, assignmentId } = await world.dispatched();
    await world.get(RequestReturn).run(by(world.heatingClerk), assignmentId, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '',
      basis: '三定方案第四条：二次供水由自来水总公司负责。',
      suggestedUnitId: null,
    });
    const [request] = (await world.read(id)).returnRequests;
    await world
      .get(RuleOnReturn)
      .run(by(world.reviewer), request?.id ?? '', { decision: 'APPROVED', reason: '' });
    const { version } = await world.read(id);
    await world.get(DispatchWorkOrder).run(by(world.dispatcher), id, {
      leadUnitId: world.units.water,
      coUnitIds: [],
      note: '',
      expectedVersion: version,
    });
    const { ledger: whole } = await world.read(id);
    expect(told(whole)).toEqual([
      ['供热办', 'SIGNING'],
      ['CITY', 'RETURN_REVIEW'],
      ['CITY', 'DISPATCH'],
      ['自来水总公司', 'SIGNING'],
    ]);
    const { ledger: cut } = await world.read(id, world.waterClerk);
    expect(told(cut)).toEqual([
      [null, 'EARLIER_ROUNDS'],
      ['自来水总公司', 'SIGNING'],
    ]);
    for (const ledger of [whole, cut]) expectNoGap(ledger);
    expect(cut[0]?.from).toBe(whole[0]?.from);
  });

  test('is empty before the first dispatch', async () => {
    const { id } = await world.submitted();
    expect((await world.read(id)).ledger).toEqual([]);
  });
});
