import { civilDateOf, DAY_MS, type OverlayKind } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import type { OutboxMessage } from '../../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../../platform/outbox/reaction-registry.js';
import { ringDueAlarmsNow } from '../../../alarms/testing/ring-due-alarms-now.js';
import { FindOverdueOrders } from '../../queries/find-overdue-orders.js';
import { FindOverlays } from '../../queries/find-overlays.js';
import { FindWorkOrders } from '../../queries/find-work-orders.js';
import { GetSupervisionSheet } from '../../queries/get-supervision-sheet.js';
import { OrderOnItsWay } from '../../testing/order-life.js';
import { by } from '../../testing/order-people.js';
import { OrderWorld } from '../../testing/order-world.js';
import { RuleRework } from '../callback/rule-rework.js';
import { FileClose } from '../closing/file-close.js';
import { RecallDispatch } from '../dispatching/recall-dispatch.js';
import { CheckFollowUp } from './check-follow-up.js';
import { EscalateDissatisfied } from './escalate-dissatisfied.js';
import { IssueSupervision } from './issue-supervision.js';
import { LiftSupervision } from './lift-supervision.js';
import { OpenFollowUp } from './open-follow-up.js';
import { RecordInstruction } from './record-instruction.js';
import { RemoveInstruction } from './remove-instruction.js';
import { ReportSupervision } from './report-supervision.js';

describe('what lies over an order', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const dayFromNow = (days: number) => civilDateOf(new Date(Date.now() + days * DAY_MS));
  const listed = async (kind: OverlayKind, show: 'open' | 'settled' = 'open') => {
    const page = await world.get(FindOverlays).run(world.supervisor, { kind, show, limit: 100 });
    return page.overlays;
  };
  const isOf = (orderId: string) => (row: { order: { id: string } }) => row.order.id === orderId;

  const issue = async (order: OrderOnItsWay, unitId = world.units.heating) => {
    await world.get(IssueSupervision).run(by(world.supervisor), order.id, {
      form: 'PHONE',
      unitId,
      text: '一周未上门，请说明原因并限时办结。',
    });
    const { overlays } = await order.read();
    const issued = overlays.supervisions.at(-1);
    if (!issued) throw new Error('No supervision was stored');
    return issued;
  };
  const report = (id: string, actor = world.heatingLeader) =>
    world.get(ReportSupervision).run(by(actor), id, { report: '已上门更换阀门，室温达标。' });

  /** As if the clock behind an overlay had run out a second ago. */
  const expire = async (order: OrderOnItsWay, kind: string, list: string) => {
    const at = new Date(Date.now() - 1000);
    await world.sql(
      `update work_order
          set handling = jsonb_set(handling, array['overlays', $2, '0', 'clock', 'dueAt'], to_jsonb($3::text))
        where id = $1`,
      [order.id, list, at.toISOString()],
    );
    await world.sql('update order_overlay set due_at = $2 where order_id = $1', [order.id, at]);
    await world.sql(
      `update alarm set rings_at = $3, try_at = $3
        where subject_id = $1 and kind = $2 and status = 'SET'`,
      [order.id, kind, at],
    );
    await ringDueAlarmsNow(world.test.app);
    return at.toISOString();
  };

  describe('supervision', () => {
    test('issued with a number of the year, answered by the leader, lifted', async () => {
      const order = await OrderOnItsWay.signed(world);
      const issued = await issue(order);
      expect(issued).toMatchObject({
        state: 'ISSUED',
        form: 'PHONE',
        unit: { name: '供热办' },
        openedBy: '方敏',
        report: null,
      });
      expect(issued.number).toMatch(/^督〔20\d\d〕\d{4}号$/);
      expect(await order.alarmKinds()).toContain('SUPERVISION_EXPIRED');
      expect((await listed('SUPERVISION')).find(isOf(order.id))).toMatchObject({
        order: { supervised: true, leadUnit: { name: '供热办' } },
        supervision: { id: issued.id, number: issued.number },
      });

      await report(issued.id);
      expect(await order.alarmKinds()).not.toContain('SUPERVISION_EXPIRED');
      await world.get(LiftSupervision).run(by(world.supervisor), issued.id, { note: '已核实' });
      const [lifted] = (await order.read()).overlays.supervisions;
      expect(lifted).toMatchObject({
        state: 'LIFTED',
        report: { by: '郭建军', late: false, text: '已上门更换阀门，室温达标。' },
        lifted: { by: '方敏', note: '已核实' },
      });
      expect((await listed('SUPERVISION')).find(isOf(order.id))).toBeUndefined();
      expect((await listed('SUPERVISION', 'settled')).find(isOf(order.id))).toBeDefined();
      expect((await order.read()).timeline.slice(-3).map(({ fact }) => fact)).toEqual([
        'SupervisionIssued',
        'SupervisionReported',
        'SupervisionLifted',
      ]);
    });

    test('numbers of a year follow each other, whoever issues at the same time', async () => {
      const orders = await Promise.all([1, 2, 3].map(() => OrderOnItsWay.signed(world)));
      const issued = await Promise.all(orders.map((order) => issue(order)));
      const numbers = issued.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort();
      expect(new Set(numbers).size).toBe(3);
      expect((numbers[2] ?? 0) - (numbers[0] ?? 0)).toBe(2);
    });

    test('another unit neither reads nor answers it; a CO reads only its own', async () => {
      const order = await OrderOnItsWay.signed(world, { co: [world.units.water] });
      const { id } = await issue(order);
      await expect(report(id, world.waterLeader)).rejects.toMatchObject({
        code: 'not-your-supervision',
      });
      await expect(report(id, world.schoolLeader)).rejects.toMatchObject({ code: 'not-found' });
      expect((await order.read(world.waterClerk)).overlays.supervisions).toEqual([]);
      expect((await order.read(world.heatingClerk)).overlays.supervisions).toHaveLength(1);
      await expect(
        world.get(GetSupervisionSheet).run(world.schoolLeader, id),
      ).rejects.toMatchObject({ code: 'not-found' });
      const sheet = await world.get(GetSupervisionSheet).run(world.heatingLeader, id);
      expect(sheet).toMatchObject({
        supervision: { id },
        order: { id: order.id, matter: '家里室温只有十四度，连续三天。' },
      });
    });

    test('two people at once: the second lift is refused, nothing is lost', async () => {
      const order = await OrderOnItsWay.signed(world);
      const { id } = await issue(order);
      await report(id);
      const lift = () =>
        world.get(LiftSupervision).run(by(world.supervisor), id, { note: '同意销号' });
      const results = await Promise.allSettled([lift(), lift()]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('T-SUP rings once, and the mark stands in the list and on the order', async () => {
      const order = await OrderOnItsWay.signed(world);
      await issue(order);
      const dueAt = await expire(order, 'SUPERVISION_EXPIRED', 'supervisions');
      await ringDueAlarmsNow(world.test.app);
      const marks = (await order.factTypes()).filter((type) => type === 'SupervisionOverdueMarked');
      expect(marks).toHaveLength(1);
      expect((await order.read()).overlays.supervisions).toMatchObject([
        { state: 'ISSUED', overdueAt: dueAt },
      ]);
      const [row] = await world.sql<{ handling: object }>(
        'select handling from work_order where id = $1',
        [order.id],
      );
      expect(row?.handling).toMatchObject({
        overlays: { supervisions: [{ clock: { overdueAt: dueAt } }] },
      });
    });

    test('a unit that loses the order has nothing left to answer', async () => {
      const { id, version } = await world.dispatched();
      const receipt = await world.get(IssueSupervision).run(by(world.supervisor), id, {
        form: 'WRITTEN',
        unitId: world.units.heating,
        text: '请尽快签收。',
        expectedVersion: version,
      });
      await world.get(RecallDispatch).run(by(world.dispatcher), id, {
        reason: '派错单位',
        expectedVersion: receipt.version,
      });
      expect((await world.read(id)).overlays.supervisions).toMatchObject([{ state: 'ENDED' }]);
      expect((await listed('SUPERVISION')).find(isOf(id))).toBeUndefined();
    });

    test('two working days overdue the ladder supervises in writing, once', async () => {
      const order = await OrderOnItsWay.signed(world);
      await world.expire(order.id, 'HANDLE_EXPIRED');
      await ringDueAlarmsNow(world.test.app);
      const { handleDueAt } = (await order.read()).assignments[0] ?? { handleDueAt: '' };
      const climb = (code: string) =>
        world.sql(
          `insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
           values ('work-order', $1, 1, $2, now(), now() - interval '1 second')`,
          [order.id, `ESCALATE ${code} ${order.assignmentId} ${handleDueAt}`],
        );
      /** What the worker does with every step that was climbed. */
      const react = async () => {
        await ringDueAlarmsNow(world.test.app);
        const reaction = world.get(ReactionRegistry).named('issue-supervision-when-ladder-says-so');
        const messages = await world.sql<OutboxMessage>(
          `select id as "messageId", aggregate_id as id, version, type, data from outbox_message
            where aggregate_id = $1 and type = any($2) order by outbox_message.id`,
          [order.id, reaction?.on],
        );
        for (const message of messages) {
          await world.get(TransactionRunner).run(systemContext(), async (tx) => {
            await reaction?.run(tx, message);
          });
        }
        return (await order.read()).overlays.supervisions;
      };
      await climb('HANDLE_LATE_1');
      expect(await react()).toEqual([]);
      await climb('HANDLE_LATE_2');
      const issued = [
        { form: 'WRITTEN', state: 'ISSUED', openedBy: 'SYSTEM', unit: { name: '供热办' } },
      ];
      expect(await react()).toMatchObject(issued);
      expect(await react()).toMatchObject(issued);
    });

    test('what is overdue is listed by unit', async () => {
      const order = await OrderOnItsWay.signed(world);
      await world.expire(order.id, 'HANDLE_EXPIRED');
      await ringDueAlarmsNow(world.test.app);
      const { units } = await world.get(FindOverdueOrders).run();
      const heating = units.find(({ unit }) => unit.id === world.units.heating);
      expect(heating?.orders.map(({ id }) => id)).toContain(order.id);
      expect(heating?.count).toBe(heating?.orders.length);
    });
  });

  test('row 46: dissatisfied for the third time, the supervisor sends somebody', async () => {
    const order = await OrderOnItsWay.signed(world);
    for (let time = 1; time <= 3; time += 1) {
      await order.accepted();
      await order.dissatisfied();
      if (time < 3) {
        await world.get(RuleRework).run(by(world.reviewer), order.id, { reason: '诉求合理' });
      }
    }
    await expect(
      world.get(RuleRework).run(by(world.reviewer), order.id, { reason: '诉求合理' }),
    ).rejects.toMatchObject({ code: 'rework-used-up' });
    await world.get(EscalateDissatisfied).run(by(world.supervisor), order.id, {
      ground: 'THIRD_TIME',
      reason: '三次不满意，到场核查。',
    });
    const { state, reworkCount, overlays, clocks, reworkReason, ledger } = await order.read();
    expect(reworkReason).toBe('三次不满意，到场核查。');
    expect(ledger.at(-1)).toMatchObject({ phase: 'REWORK', to: null });
    expect({ state, reworkCount }).toEqual({ state: 'REWORK', reworkCount: 3 });
    expect(overlays.supervisions).toMatchObject([
      { form: 'ONSITE', text: '三次不满意，到场核查。' },
    ]);
    expect(clocks.map(({ kind }) => kind)).toContain('REWORK');
  });

  describe('instruction', () => {
    const instruct = (orderId: string, dueOn: string | null = null) =>
      world.get(RecordInstruction).run(by(world.supervisor), orderId, {
        leader: '严副市长',
        post: '分管副市长',
        text: '要认真查看情况，及时给予解决。',
        instructedOn: dayFromNow(0),
        dueOn,
        unitId: world.units.heating,
      });
    const file = (order: OrderOnItsWay, leader = order.leader) =>
      world.get(FileClose).run(by(leader), order.assignmentId, { opinion: '同意办结' });

    test('G7: then the head signs; the unit reads who wrote it', async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      await order.draft();
      await instruct(order.id, dayFromNow(3));
      expect(await order.alarmKinds()).toContain('INSTRUCTION_EXPIRED');
      await expect(file(order)).rejects.toMatchObject({
        code: 'head-must-sign',
        params: { leader: '严副市长' },
      });
      const seen = await order.read(world.heatingClerk);
      expect(seen).toMatchObject({
        instructed: true,
        overlays: { instructions: [{ post: '分管副市长', unit: { name: '供热办' } }] },
      });
      await file(order, world.heatingHead);
      expect((await order.read()).state).toBe('CLOSE_PENDING');
      expect(await order.alarmKinds()).not.toContain('INSTRUCTION_EXPIRED');
      await order.ruleOnClose(await order.openRequest('CLOSE'));
      expect((await order.read()).overlays.instructions).toMatchObject([{ state: 'ANSWERED' }]);
      expect((await listed('INSTRUCTION')).find(isOf(order.id))).toBeUndefined();
    });

    test('removed, the leader signs again; the removal is audited and no unit reads it any more', async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.contact();
      await order.draft();
      await instruct(order.id);
      const id = (await order.read()).overlays.instructions[0]?.id ?? '';
      await world
        .get(RemoveInstruction)
        .run(by(world.supervisor), id, { reason: '登记到了另一件' });
      await file(order);
      const audited = await world.sql<{ detail: object }>(
        `select detail from audit_event where action = 'order.instruction-removed' and subject_id = $1`,
        [order.id],
      );
      expect(audited).toMatchObject([{ detail: { leader: '严副市长', reason: '登记到了另一件' } }]);
      expect((await order.read(world.heatingClerk)).overlays.instructions).toEqual([]);
      expect((await order.read()).overlays.instructions).toMatchObject([
        { state: 'REMOVED', removed: { by: '方敏' } },
      ]);
    });

    test('a refused removal leaves no line in the audit', async () => {
      const order = await OrderOnItsWay.signed(world);
      await instruct(order.id);
      const id = (await order.read()).overlays.instructions[0]?.id ?? '';
      const byReviewer = world
        .get(RemoveInstruction)
        .run(by(world.reviewer), id, { reason: '不需要了' });
      await expect(byReviewer).rejects.toMatchObject({ code: 'not-allowed' });
      const audited = await world.sql(
        `select 1 from audit_event where action = 'order.instruction-removed' and subject_id = $1`,
        [order.id],
      );
      expect(audited).toEqual([]);
    });

    test('T-INSTR marks once and is kept in a list by due day', async () => {
      const order = await OrderOnItsWay.signed(world);
      await instruct(order.id, dayFromNow(2));
      const dueAt = await expire(order, 'INSTRUCTION_EXPIRED', 'instructions');
      expect((await listed('INSTRUCTION')).find(isOf(order.id))).toMatchObject({
        instruction: { state: 'ACTIVE', overdueAt: dueAt },
      });
    });
  });

  describe('follow-up', () => {
    const closed = async () => {
      const order = await OrderOnItsWay.signed(world);
      await order.accepted();
      await order.satisfied();
      return order;
    };
    const open = async (order: OrderOnItsWay) => {
      await world.get(OpenFollowUp).run(by(world.reviewer), order.id, {
        ground: 'PROMISED',
        checkOn: dayFromNow(20),
        note: '单位承诺二十日内更换主管道。',
      });
      return (await order.read()).overlays.followUps.at(-1)?.id ?? '';
    };
    const check = (id: string, kept: boolean) =>
      world.get(CheckFollowUp).run(by(world.supervisor), id, {
        kept,
        finding: kept ? '主管道已更换。' : '至今没有动工。',
      });

    test('kept: lifted; then the archive takes what it had to wait for', async () => {
      const order = await closed();
      const id = await open(order);
      expect((await order.alarmKinds()).sort()).toEqual(['ARCHIVE_DUE', 'FOLLOW_UP_CHECK_EXPIRED']);
      await world.expire(order.id, 'ARCHIVE_DUE');
      await ringDueAlarmsNow(world.test.app);
      expect((await order.read()).state).toBe('CLOSED');
      await check(id, true);
      await ringDueAlarmsNow(world.test.app);
      expect((await order.read()).state).toBe('ARCHIVED');
      expect((await listed('FOLLOW_UP', 'settled')).find(isOf(order.id))).toMatchObject({
        followUp: { state: 'LIFTED', checked: { kept: true, by: '方敏' } },
      });
    });

    test('not kept: the order begins anew', async () => {
      const order = await closed();
      await check(await open(order), false);
      const { state, round, overlays } = await order.read();
      expect({ state, round }).toEqual({ state: 'PENDING_DISPATCH', round: 2 });
      expect((await order.read()).ledger.at(-1)).toMatchObject({ phase: 'DISPATCH', to: null });
      expect(overlays.followUps).toMatchObject([
        { state: 'REOPENED', checked: { finding: '至今没有动工。' } },
      ]);
      const { orders } = await world
        .get(FindWorkOrders)
        .run(world.dispatcher, { queue: 'to-dispatch', limit: 100 });
      expect(orders.map(({ id }) => id)).toContain(order.id);
    });

    test('no unit reads that it is followed up', async () => {
      const order = await closed();
      await open(order);
      expect((await order.read(world.heatingClerk)).overlays.followUps).toEqual([]);
      const seen = await order.read(world.heatingClerk);
      expect(JSON.stringify(seen)).not.toContain('主管道');
      expect(seen.timeline.map(({ fact }) => fact)).not.toContain('FollowUpOpened');
    });

    test('T-FU marks the day that has passed', async () => {
      const order = await closed();
      await open(order);
      const dueAt = await expire(order, 'FOLLOW_UP_CHECK_EXPIRED', 'followUps');
      expect((await listed('FOLLOW_UP')).find(isOf(order.id))).toMatchObject({
        followUp: { state: 'OPEN', overdueAt: dueAt },
      });
    });
  });

  test('an order stored before any of this reads as before', async () => {
    const order = await OrderOnItsWay.signed(world);
    await world.sql(`update work_order set handling = handling - 'overlays' where id = $1`, [
      order.id,
    ]);
    expect((await order.read()).overlays).toEqual({
      supervisions: [],
      instructions: [],
      followUps: [],
      event: null,
    });
    await issue(order);
    expect((await order.read()).overlays.supervisions).toHaveLength(1);
  });
});
