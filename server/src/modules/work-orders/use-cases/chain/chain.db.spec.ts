import type { Actor, ForwardOrder as ForwardOrderInput } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { ringDueAlarmsNow } from '../../../alarms/testing/ring-due-alarms-now.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { CountWorkOrders } from '../../queries/count-work-orders.js';
import { FindReviews } from '../../queries/find-reviews.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { REPORT } from '../../testing/order-life.js';
import { by, person } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { RecordDissatisfied } from '../callback/record-dissatisfied.js';
import { RuleRework } from '../callback/rule-rework.js';
import { DraftClose } from '../closing/draft-close.js';
import { FileClose } from '../closing/file-close.js';
import { RuleOnClose } from '../closing/rule-on-close.js';
import { RuleOnCloseAsUnit } from '../closing/rule-on-close-as-unit.js';
import { RecordContact } from '../handling/record-contact.js';
import { RequestExtension } from '../handling/request-extension.js';
import { RuleOnExtension } from '../handling/rule-on-extension.js';
import { RuleOnExtensionAsUnit } from '../handling/rule-on-extension-as-unit.js';
import { RevealRequester } from '../intake/reveal-requester.js';
import { SignAssignment } from '../signing/sign-assignment.js';
import { ForwardOrder } from './forward-order.js';
import { RecallSub } from './recall-sub.js';
import { ReportAsSub } from './report-as-sub.js';
import { ReturnSub } from './return-sub.js';

const APPROVED = { decision: 'APPROVED', reason: '' } as const;
const CALLED = { means: 'PHONE', reached: true, note: '已电话告知处理安排' } as const;

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

  /** At the district, which signs and forwards it to the school. */
  async function atSchool(choice: Partial<ForwardOrderInput> = {}) {
    const { id, assignmentId } = await world.dispatched(world.units.education);
    await forward(world.educationClerk, assignmentId, world.units.school, choice);
    return { id, leadId: assignmentId, subId: await world.assignmentOf(id, world.units.school) };
  }

  function forward(
    clerk: Actor,
    assignmentId: string,
    unitId: string,
    choice: Partial<ForwardOrderInput> = {},
  ) {
    const input = { unitId, asHandler: false, note: '请核实', ...choice };
    return world.get(ForwardOrder).run(by(clerk), assignmentId, input);
  }

  const sign = (clerk: Actor, id: string) => world.get(SignAssignment).run(by(clerk), id, {});

  const partOf = async (id: string, assignmentId: string) => {
    const { assignments } = await world.read(id);
    return assignments.find((assignment) => assignment.id === assignmentId);
  };

  async function requestOf(orderId: string, kind: string): Promise<string> {
    const [row] = await world.sql<{ id: string }>(
      `select id from order_request where order_id = $1 and kind = $2 and state = 'FILED'`,
      [orderId, kind],
    );
    return row?.id ?? '';
  }

  describe('签收并转交', () => {
    test('signs and forwards in one step; the unit below sees it, with clocks of its own', async () => {
      const { id, leadId, subId } = await atSchool();
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
      const { id } = await atSchool({ asHandler: true });
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
        forward(world.educationClerk, assignmentId, world.units.school, { dueOn: '2099-01-04' }),
      ).rejects.toMatchObject({ code: 'inner-due-beyond' });
      await forward(world.educationClerk, assignmentId, world.units.school, { dueOn: lastDay });
      const sub = await partOf(id, await world.assignmentOf(id, world.units.school));
      expect(sub?.handleDueAt).toBe(assignments[0]?.handleDueAt);
    });

    test('not into another tree, and not by who stands below', async () => {
      const { id, assignmentId } = await world.dispatched(world.units.education);
      await expect(
        forward(world.educationClerk, assignmentId, world.units.heating),
      ).rejects.toMatchObject({ code: 'outside-subtree' });
      await expect(forward(world.schoolClerk, assignmentId, canteen)).rejects.toMatchObject({
        code: 'not-found',
      });
      expect((await world.read(id)).state).toBe('PENDING_SIGN');
    });

    test('of two clerks at once one wins, the other learns who and when', async () => {
      const { assignmentId } = await world.dispatched(world.units.education);
      const second = person('钱芳', 'UNIT_CLERK', world.units.education);
      const tries = await Promise.allSettled([
        forward(world.educationClerk, assignmentId, world.units.school),
        forward(second, assignmentId, world.units.school),
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
      const { id, leadId, subId } = await atSchool();
      await sign(world.schoolClerk, subId);
      await forward(world.schoolClerk, subId, canteen);
      const lastId = await world.assignmentOf(id, canteen);
      await sign(canteenClerk, lastId);
      const report = { report: '已整改并拍照留存' };
      await expect(
        world.get(ReportAsSub).run(by(world.schoolClerk), subId, report),
      ).rejects.toMatchObject({ code: 'subs-outstanding', params: { units: ['七中食堂'] } });
      await world.get(ReportAsSub).run(by(canteenClerk), lastId, report);
      await world.get(ReportAsSub).run(by(world.schoolClerk), subId, report);
      expect(await partOf(id, subId)).toMatchObject({
        state: 'SUBMITTED',
        coReport: { text: '已整改并拍照留存', by: '吴敏' },
      });
      expect(await partOf(id, leadId)).toMatchObject({ state: 'SIGNED' });
    });

    test('returned to the unit above alone; it can forward it again, to the same one too', async () => {
      const { id, leadId, subId } = await atSchool({ asHandler: true });
      await world.get(ReturnSub).run(by(world.schoolClerk), subId, {
        reason: '不是本校学生',
        basis: '学籍系统查无此人',
      });
      await expect(world.read(id, world.schoolClerk)).rejects.toMatchObject({ code: 'not-found' });
      expect(await partOf(id, leadId)).toMatchObject({ handler: true });
      await forward(world.educationClerk, leadId, world.units.school);
      expect((await world.read(id, world.schoolClerk)).round).toBe(1);
    });

    test('taken back, all below have lost it', async () => {
      const { id, subId } = await atSchool();
      await sign(world.schoolClerk, subId);
      await forward(world.schoolClerk, subId, canteen);
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
    const { id, leadId, subId } = await atSchool();
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
    const sub = await partOf(id, subId);
    expect(sub?.signOverdueAt).toBe(sub?.signDueAt);
    expect((await partOf(id, leadId))?.signOverdueAt).toBeNull();
  });

  describe('the unit below handles the order', () => {
    /** Signed by the school, which has spoken with the requester. */
    async function handledBySchool() {
      const order = await atSchool({ asHandler: true });
      await sign(world.schoolClerk, order.subId);
      await world.get(RecordContact).ofUnit(by(world.schoolClerk), order.subId, CALLED);
      return order;
    }

    test('it reads the number; the district that handed it over does not', async () => {
      const { id, leadId } = await handledBySchool();
      const reveal = (actor: Actor) =>
        world.get(RevealRequester).run(by(actor), id, { reason: '联系诉求人' });
      await expect(reveal(world.educationClerk)).rejects.toMatchObject({ code: 'not-allowed' });
      expect(await reveal(world.schoolClerk)).toMatchObject({ phone: '13800135678' });
      await expect(
        world.get(RecordContact).ofUnit(by(world.educationClerk), leadId, CALLED),
      ).rejects.toMatchObject({ code: 'handed-over', params: { unit: '第七中学' } });
    });

    test('its extension goes by the district; approved, both dates move on', async () => {
      const { id, leadId, subId } = await handledBySchool();
      const before = [await partOf(id, leadId), await partOf(id, subId)];
      await world.get(RequestExtension).run(by(world.schoolClerk), subId, {
        days: 3,
        reason: '暑期须等教师返校',
      });
      const requestId = await requestOf(id, 'EXTENSION');
      await world.get(RuleOnExtensionAsUnit).run(by(world.educationClerk), requestId, APPROVED);
      const { reviews } = await world
        .get(FindReviews)
        .run(world.reviewer, { kind: 'EXTENSION', limit: 50 });
      const line = reviews.find(({ order }) => order.id === id);
      await world.get(RuleOnExtension).run(by(world.reviewer), requestId, APPROVED);
      const after = [await partOf(id, leadId), await partOf(id, subId)];
      for (const [n, part] of after.entries()) {
        expect(part && part.handleDueAt > (before[n]?.handleDueAt ?? '')).toBe(true);
      }
      expect(after[1] && after[0] && after[1].handleDueAt < after[0].handleDueAt).toBe(true);
      expect(line?.kind === 'EXTENSION' && line.wouldBeDue.dueAt).toBe(after[0]?.handleDueAt);
      expect((await world.read(id)).handleDueAt).toBe(after[0]?.handleDueAt);
    });

    test('its leader signs the close, the district judges, then the city; a rework finds it again', async () => {
      const { id, leadId, subId } = await handledBySchool();
      await world.get(DraftClose).run(by(world.schoolClerk), subId, { report: REPORT });
      const waiting = (actor: Actor) =>
        world
          .get(FindWorkOrders)
          .run(actor, { queue: 'to-sign-by-leader', limit: 50 })
          .then(({ orders }) => orders.map((order) => order.id));
      expect(await waiting(world.schoolLeader)).toContain(id);
      const districtLeader = person('韩梅', 'UNIT_LEADER', world.units.education);
      expect(await waiting(districtLeader)).not.toContain(id);
      expect(await world.get(CountWorkOrders).run(world.schoolLeader)).toMatchObject({
        toSignByLeader: 1,
      });

      await world.get(FileClose).run(by(world.schoolLeader), subId, { opinion: '同意办结' });
      const requestId = await requestOf(id, 'CLOSE');
      const toJudge = await world
        .get(FindWorkOrders)
        .run(world.educationClerk, { queue: 'to-judge', limit: 50 });
      expect(toJudge.orders.map((order) => order.id)).toContain(id);
      await world.get(RuleOnCloseAsUnit).run(by(world.educationClerk), requestId, APPROVED);
      await world.get(RuleOnClose).run(by(world.reviewer), requestId, APPROVED);
      const { state, ledger } = await world.read(id);
      expect(state).toBe('PENDING_CALLBACK');
      expect(
        ledger.map(({ holder, phase }) => [
          typeof holder === 'object' ? holder?.name : holder,
          phase,
        ]),
      ).toEqual([
        ['教育局', 'SIGNING'],
        ['教育局', 'HANDLING'],
        ['教育局', 'UNIT_JUDGEMENT'],
        ['CITY', 'CITY_JUDGEMENT'],
        ['CITY', 'CALLBACK'],
      ]);

      await world.get(RecordDissatisfied).run(by(world.callback), id, {
        stars: 1,
        solved: false,
        attitude: 'FAIR',
        reason: '还在收费',
      });
      await world.get(RuleRework).run(by(world.reviewer), id, { reason: '诉求合理' });
      expect(await partOf(id, leadId)).toMatchObject({ state: 'SIGNED', handler: false });
      const inHand = await world
        .get(FindWorkOrders)
        .run(world.schoolClerk, { queue: 'to-handle', limit: 50 });
      const line = inHand.orders.find((order) => order.id === id);
      expect(line?.assignment).toMatchObject({ role: 'SUB', handler: true });
      expect(line?.dueAt).toBe((await world.read(id)).dueAt);
    });
  });

  test('the unit below finds it in its lists by its own clock; the district sees it below', async () => {
    const { id, subId } = await atSchool();
    const find = async (actor: Actor, queue: 'to-sign' | 'to-handle') => {
      const { orders } = await world.get(FindWorkOrders).run(actor, { queue, limit: 100 });
      return orders.find((order) => order.id === id);
    };
    const part = await partOf(id, subId);
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
