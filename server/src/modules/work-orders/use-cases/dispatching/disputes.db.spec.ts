import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { FindReviews } from '../../queries/find-reviews.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { SuggestUnitsForOrder } from '../../queries/suggest-units-for-order.js';
import { dispatchAndReturn, disputed, ruleDispute, RULING } from '../../testing/dispute-steps.js';
import { by, person } from '../../testing/order-people.js';
import { requestReturn, ring, rule, sign } from '../../testing/order-steps.js';
import { OrderWorld } from '../../testing/order-world.js';
import { DispatchWorkOrder } from './dispatch-work-order.js';
import { RecallDispatch } from './recall-dispatch.js';

describe('disputes', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const reviews = async (actor = world.reviewer) =>
    (await world.get(FindReviews).run(actor, { kind: 'DISPUTE', limit: 100 })).reviews;
  const suggestions = (id: string) => world.get(SuggestUnitsForOrder).run(by(world.dispatcher), id);

  describe('an order that two units have passed on', () => {
    test('is at the review desk, under T-RULING, and no more at the dispatcher’s', async () => {
      const { id } = await disputed(world);
      const [row] = (await reviews()).filter(({ order }) => order.id === id);
      const { dispute, dueAt, clocks } = await world.read(id);
      expect(dispute).toMatchObject({ ruling: null });
      expect(clocks.map(({ kind }) => kind)).toContain('RULING');
      expect(row).toMatchObject({ kind: 'DISPUTE', dueAt, order: { hopCount: 2 } });
      expect((await world.alarms(id)).map(({ kind }) => kind)).toEqual(['RULING_EXPIRED']);
      const { orders } = await world
        .get(FindWorkOrders)
        .run(world.dispatcher, { queue: 'to-dispatch', limit: 100 });
      expect(orders.map((order) => order.id)).not.toContain(id);
    });

    test('is not dispatched past its ruling', async () => {
      const { id, version } = await disputed(world);
      const choice = { leadUnitId: world.units.heating, coUnitIds: [], note: '' };
      await expect(
        world
          .get(DispatchWorkOrder)
          .run(by(world.dispatcher), id, { ...choice, expectedVersion: version }),
      ).rejects.toMatchObject({ code: 'dispute-open' });
    });

    test('late, it is marked with the instant it was due, and the review desk hears of it', async () => {
      const { id } = await disputed(world);
      await world.expire(id, 'RULING_EXPIRED');
      await ring(world);
      const { clocks, timeline } = await world.read(id);
      const ruling = clocks.find(({ kind }) => kind === 'RULING');
      expect(ruling?.overdueAt).toBe(ruling?.dueAt);
      expect(timeline.at(-1)?.fact).toBe('RulingOverdueMarked');
    });
  });

  describe('the ruling', () => {
    test('dispatches to the unit it names, which cannot return it', async () => {
      const order = await disputed(world);
      const receipt = await ruleDispute(world, order, { coUnitIds: [world.units.water] });
      expect(receipt).toMatchObject({ state: 'PENDING_SIGN', round: 3 });
      const { dispute, leadUnit, timeline } = await world.read(order.id, world.heatingClerk);
      expect(leadUnit?.id).toBe(world.units.heating);
      expect(dispute?.ruling).toMatchObject({ ...RULING, by: '赵勇', unit: leadUnit });
      expect(timeline.at(-1)).toMatchObject({
        fact: 'WorkOrderDispatched',
        data: { ruled: true },
      });
      const assignmentId = await world.assignmentOf(order.id, world.units.heating);
      await expect(requestReturn(world, assignmentId, world.heatingClerk)).rejects.toMatchObject({
        code: 'ruling-binds',
        params: { by: '赵勇' },
      });
      expect((await reviews()).map((row) => row.order.id)).not.toContain(order.id);
    });

    test('of two at once one wins, the other is told who was quicker', async () => {
      const order = await disputed(world);
      const supervisor = person('罗平', 'SUPERVISOR');
      const answers = await Promise.allSettled([
        ruleDispute(world, order),
        ruleDispute(world, order, { leadUnitId: world.units.water }, supervisor),
      ]);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'order-changed' },
      });
    });

    test('sent twice it is done once', async () => {
      const order = await disputed(world);
      const first = await ruleDispute(world, order, {}, world.reviewer, 'ruling-1');
      const second = await ruleDispute(world, order, {}, world.reviewer, 'ruling-1');
      expect(second).toEqual(first);
    });

    test('taken back by the dispatcher, the order waits for a ruling again', async () => {
      const order = await disputed(world);
      const { version } = await ruleDispute(world, order);
      await world
        .get(RecallDispatch)
        .run(by(world.dispatcher), order.id, { reason: '派错单位', expectedVersion: version });
      expect((await reviews()).map((row) => row.order.id)).toContain(order.id);
    });
  });

  describe('precedents', () => {
    // A category of their own: the stories above have ruled on heating.
    const place = '元宝区 九江街 8 号';

    test('a ruled return tells the next dispatcher who did not have to, and who took it', async () => {
      const { id } = await world.submitted({ categoryCode: '0701', place });
      await dispatchAndReturn(world, id, world.units.heating, world.heatingClerk);
      const { version } = await world.read(id);
      await world.get(DispatchWorkOrder).run(by(world.dispatcher), id, {
        leadUnitId: world.units.water,
        coUnitIds: [],
        note: '',
        expectedVersion: version,
      });
      await sign(world, await world.assignmentOf(id, world.units.water), world.waterClerk);

      const other = await world.submitted({ categoryCode: '0701', place });
      const { precedents, units } = await suggestions(other.id);
      expect(precedents[0]).toMatchObject({
        kind: 'RETURN_APPROVED',
        order: { id },
        place,
        reasonCode: 'NOT_OUR_DUTY',
        clause: '三定方案第四条',
        fromUnit: { id: world.units.heating },
        takenBy: { id: world.units.water, name: '自来水总公司' },
        ruledBy: '赵勇',
      });
      expect(units.find(({ unit }) => unit.id === world.units.water)?.reasons).toContainEqual(
        expect.objectContaining({ kind: 'PRECEDENT', verdict: 'TOOK_IT' }),
      );
    });

    test('a rejected return and a ruling speak for the unit that had to take it', async () => {
      const { id, assignmentId } = await world.dispatched(world.units.school, [], {
        categoryCode: '0701',
        place,
      });
      await rule(world, await requestReturn(world, assignmentId, world.schoolClerk), 'REJECTED');
      const ruled = await disputed(world, { categoryCode: '0701', place });
      await ruleDispute(world, ruled, { leadUnitId: world.units.education });

      const { id: next } = await world.submitted({ categoryCode: '0701', place });
      const { precedents, units } = await suggestions(next);
      expect(precedents.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['RETURN_REJECTED', 'DISPUTE_RULED']),
      );
      const verdicts = (unitId: string) =>
        units
          .find(({ unit }) => unit.id === unitId)
          ?.reasons.flatMap((reason) => (reason.kind === 'PRECEDENT' ? [reason.verdict] : []));
      expect(verdicts(world.units.school)).toEqual(['MUST_TAKE_IT']);
      expect(verdicts(world.units.education)).toEqual(['TOOK_IT']);
      // What happened to the order itself stands with its returns.
      const own = await suggestions(id);
      expect(own.precedents.map(({ order }) => order.id)).not.toContain(id);
    });
  });

  describe('suggestions', () => {
    test('name the usual unit of the category and the platform of the place', async () => {
      const { id } = await world.submitted({ categoryCode: '0701' });
      const { units } = await suggestions(id);
      const heating = units.find(({ unit }) => unit.id === world.units.heating);
      expect(heating).toMatchObject({
        unit: { name: '供热办', dutyText: '供热办的职责' },
        reasons: expect.arrayContaining([
          { kind: 'CATEGORY', text: '乱办班乱补课' },
          { kind: 'DISTRICT', text: '元宝区' },
        ]),
      });
    });

    test('G3: never the accused unit, nor one below it', async () => {
      const { education, heating } = world.units;
      const { id } = await world.submitted({ requestType: 'REPORT', accusedUnitId: heating });
      const { units } = await suggestions(id);
      expect(units.map(({ unit }) => unit.id)).not.toContain(heating);
      const report = { requestType: 'REPORT', accusedUnitId: education } as const;
      const other = await world.submitted({ ...report, categoryCode: '0701' });
      const named = (await suggestions(other.id)).units.map(({ unit }) => unit.id);
      expect(named).not.toContain(world.units.school);
    });

    test('without a category there is the place', async () => {
      const { id } = await world.submitted();
      await world.sql('update work_order set category_code = null where id = $1', [id]);
      expect((await suggestions(id)).units.map(({ reasons }) => reasons)).toEqual([
        [{ kind: 'DISTRICT', text: '元宝区' }],
      ]);
    });
  });
});
