import type { Actor } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { ringDueAlarmsNow } from '../../../alarms/testing/ring-due-alarms-now.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { atSchool, forward, partOf } from '../../testing/order-chain.js';
import { by, person } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { SignAssignment } from '../signing/sign-assignment.js';
import { RecallSub } from './recall-sub.js';
import { ReportAsSub } from './report-as-sub.js';
import { ReturnSub } from './return-sub.js';

describe('an order that goes down the tree', () => {
  let world: OrderWorld;
  let canteen: string;
  let canteenClerk: Actor;
  beforeAll(async () => {
    world = await OrderWorld.start();
    const [found] = await world
      .get(TransactionRunner)
      .read((db) => world.get(UnitsFacade).byCodes(db, ['QZST']));
    canteen = found?.id ?? '';
    canteenClerk = person('葛红', 'UNIT_CLERK', canteen);
  });
  afterAll(() => world.close());

  const sign = (clerk: Actor, id: string) => world.get(SignAssignment).run(by(clerk), id, {});

  describe('签收并转交', () => {
    test('signs and forwards in one step; the unit below sees it, with clocks of its own', async () => {
      const { id, leadId, subId } = await atSchool(world);
      const { state, assignments } = await world.read(id, world.schoolClerk);
      expect(state).toBe('IN_PROGRESS');
      expect(assignments).toMatchObject([
        { id: leadId, role: 'LEAD', state: 'SIGNED', handler: true, parentId: null },
        { id: subId, role: 'SUB', state: 'DISPATCHED', handler: false, parentId: leadId },
      ]);
      const [lead, sub] = assignments;
      expect(sub && lead && sub.handleDueAt < lead.handleDueAt).toBe(true);
      expect(sub?.dues.sign.trace).toMatchObject({ kind: 'WALL', minutes: 12 * 60 });
      const kinds = (await world.alarms(id)).map(({ kind }) => kind);
      expect(kinds).toContain('SUB_SIGN_EXPIRED');
      expect(kinds.filter((kind) => kind === 'HANDLE_EXPIRED')).toHaveLength(2);
    });

    test('names both in the timeline, and tells the rooms of both', async () => {
      const { id } = await atSchool(world, { asHandler: true });
      const { timeline } = await world.read(id);
      expect(timeline.at(-1)).toMatchObject({
        fact: 'SignedAndForwarded',
        data: { unitName: '第七中学', fromUnitName: '教育局', handler: true, late: false },
      });
      expect((await world.facts(id)).at(-1)?.data).toMatchObject({
        unitId: world.units.school,
        role: 'SUB',
        unitIds: expect.arrayContaining([world.units.school, world.units.education]),
      });
    });

    test('a chosen day is the last one; beyond the own date it is refused', async () => {
      const { id, assignmentId } = await world.dispatched(world.units.education);
      const { assignments } = await world.read(id);
      const trace = assignments[0]?.dues.handle.trace;
      const lastDay = trace?.kind === 'WORKING_DAYS' ? trace.date : '';
      await expect(
        forward(world, world.educationClerk, assignmentId, world.units.school, {
          dueOn: '2099-01-04',
        }),
      ).rejects.toMatchObject({ code: 'inner-due-beyond' });
      await forward(world, world.educationClerk, assignmentId, world.units.school, {
        dueOn: lastDay,
      });
      const sub = await partOf(world, id, await world.assignmentOf(id, world.units.school));
      expect(sub?.handleDueAt).toBe(assignments[0]?.handleDueAt);
    });

    test('not into another tree, and not by who stands below', async () => {
      const { id, assignmentId } = await world.dispatched(world.units.education);
      await expect(
        forward(world, world.educationClerk, assignmentId, world.units.heating),
      ).rejects.toMatchObject({ code: 'outside-subtree' });
      await expect(forward(world, world.schoolClerk, assignmentId, canteen)).rejects.toMatchObject({
        code: 'not-found',
      });
      expect((await world.read(id)).state).toBe('PENDING_SIGN');
    });

    test('of two clerks at once one wins, the other learns who and when', async () => {
      const { assignmentId } = await world.dispatched(world.units.education);
      const second = person('钱芳', 'UNIT_CLERK', world.units.education);
      const tries = await Promise.allSettled([
        forward(world, world.educationClerk, assignmentId, world.units.school),
        forward(world, second, assignmentId, world.units.school),
      ]);
      const refused = tries.filter((tried) => tried.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toMatchObject({
        code: expect.stringMatching(/already-signed|unit-has-it/),
      });
    });
  });

  describe('further down and back', () => {
    test('three levels; the reports go up again step by step', async () => {
      const { id, leadId, subId } = await atSchool(world);
      await sign(world.schoolClerk, subId);
      await forward(world, world.schoolClerk, subId, canteen);
      const lastId = await world.assignmentOf(id, canteen);
      await sign(canteenClerk, lastId);
      const report = { report: '已整改并拍照留存' };
      await expect(
        world.get(ReportAsSub).run(by(world.schoolClerk), subId, report),
      ).rejects.toMatchObject({ code: 'subs-outstanding', params: { units: ['七中食堂'] } });
      await world.get(ReportAsSub).run(by(canteenClerk), lastId, report);
      await world.get(ReportAsSub).run(by(world.schoolClerk), subId, report);
      expect(await partOf(world, id, subId)).toMatchObject({
        state: 'SUBMITTED',
        coReport: { text: '已整改并拍照留存', by: '吴敏' },
      });
      expect(await partOf(world, id, leadId)).toMatchObject({ state: 'SIGNED' });
    });

    test('returned to the unit above alone; it can forward it again, to the same one too', async () => {
      const { id, leadId, subId } = await atSchool(world, { asHandler: true });
      await world.get(ReturnSub).run(by(world.schoolClerk), subId, {
        reason: '不是本校学生',
        basis: '学籍系统查无此人',
      });
      await expect(world.read(id, world.schoolClerk)).rejects.toMatchObject({ code: 'not-found' });
      expect(await partOf(world, id, leadId)).toMatchObject({ handler: true });
      await forward(world, world.educationClerk, leadId, world.units.school);
      expect((await world.read(id, world.schoolClerk)).round).toBe(1);
    });

    test('taken back, all below have lost it', async () => {
      const { id, subId } = await atSchool(world);
      await sign(world.schoolClerk, subId);
      await forward(world, world.schoolClerk, subId, canteen);
      const recall = (reason: string) =>
        world.get(RecallSub).run(by(world.educationClerk), subId, { reason });
      await expect(recall('')).rejects.toMatchObject({ code: 'text-missing' });
      await recall('改由机关直接办理');
      for (const actor of [world.schoolClerk, canteenClerk]) {
        await expect(world.read(id, actor)).rejects.toMatchObject({ code: 'not-found' });
      }
      expect((await world.facts(id)).at(-1)?.data).toMatchObject({
        formerUnitIds: expect.arrayContaining([world.units.school, canteen]),
      });
    });
  });

  test('T-SUB-SIGN: unsigned after twelve hours is marked once, by SYSTEM', async () => {
    const { id, leadId, subId } = await atSchool(world);
    await world.sql(
      `update assignment set sign_due_at = now() - interval '1 second' where id = $1`,
      [subId],
    );
    await world.sql(
      `update alarm set rings_at = now(), try_at = now()
        where subject_id = $1 and kind = 'SUB_SIGN_EXPIRED' and status = 'SET'`,
      [id],
    );
    await ringDueAlarmsNow(world.test.app);
    await ringDueAlarmsNow(world.test.app);
    const marks = (await world.facts(id)).filter(({ type }) => type === 'SubSignOverdueMarked');
    expect(marks).toHaveLength(1);
    const sub = await partOf(world, id, subId);
    expect(sub?.signOverdueAt).toBe(sub?.signDueAt);
    expect((await partOf(world, id, leadId))?.signOverdueAt).toBeNull();
  });

  test('the unit below finds it in its lists by its own clock; the district sees it below', async () => {
    const { id, subId } = await atSchool(world);
    const find = async (actor: Actor, queue: 'to-sign' | 'to-handle') => {
      const { orders } = await world.get(FindWorkOrders).run(actor, { queue, limit: 100 });
      return orders.find((order) => order.id === id);
    };
    const part = await partOf(world, id, subId);
    const toSign = await find(world.schoolClerk, 'to-sign');
    expect(toSign).toMatchObject({
      dueAt: part?.signDueAt,
      assignment: { id: subId, role: 'SUB' },
    });
    await sign(world.schoolClerk, subId);
    const toHandle = await find(world.schoolClerk, 'to-handle');
    expect(toHandle).toMatchObject({ dueAt: part?.handleDueAt });
    expect(await find(world.educationClerk, 'to-handle')).toMatchObject({
      assignment: { unitId: world.units.education, role: 'LEAD', handler: true },
    });
  });
});
