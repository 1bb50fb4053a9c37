import type { OrderAlarmKind } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { eventually } from '../../../platform/testing/eventually.js';
import { ringDueAlarmsNow } from '../../alarms/testing/ring-due-alarms-now.js';
import { OrderOnItsWay } from '../testing/order-life.js';
import { by } from '../testing/order-people.js';
import { OrderWorld } from '../testing/order-world.js';
import { RuleRework } from '../use-cases/callback/rule-rework.js';
import { RequestReturn } from '../use-cases/signing/request-return.js';
import { SignAssignment } from '../use-cases/signing/sign-assignment.js';

const changeSomething = statement(
  'spec.change-something',
  'update work_order set version = version + 1 where id = $1',
);
const someoneWaitsForUs = statement(
  'spec.someone-waits-for-us',
  `select exists (select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))) as waits`,
);

describe('alarms of orders', () => {
  let world: OrderWorld;
  beforeAll(async () => {
    world = await OrderWorld.start();
  });
  afterAll(() => world.close());

  const ring = () => ringDueAlarmsNow(world.test.app);
  const factsOf = async (id: string) => (await world.facts(id)).map(({ type }) => type);
  const marks = (types: readonly string[]) => types.filter((type) => type === 'SignOverdueMarked');

  test('unsigned at 24 hours: marked once by SYSTEM with the due instant, return closed', async () => {
    const { id, assignmentId } = await world.dispatched();
    await world.ageBy(id, '24 hours 1 second');
    await ring();
    await ring();
    expect(marks(await factsOf(id))).toHaveLength(1);
    const { assignments, timeline, signDueAt } = await world.read(id);
    expect(assignments[0]?.signOverdueAt).toBe(signDueAt);
    expect(timeline.at(-1)).toMatchObject({
      fact: 'SignOverdueMarked',
      actorName: 'SYSTEM',
      data: { alarm: 'SIGN_EXPIRED', unitName: '供热办', dueAt: signDueAt },
    });
    const tooLate = world.get(RequestReturn).run(by(world.heatingClerk), assignmentId, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '',
      basis: '三定方案第四条',
      suggestedUnitId: null,
    });
    await expect(tooLate).rejects.toMatchObject({ code: 'return-too-late' });
  });

  test('half a day gone: the units are reminded, and nobody’s screen is outdated by it', async () => {
    const { id, version } = await world.dispatched();
    await world.ageBy(id, '12 hours 1 second');
    await ring();
    expect((await world.facts(id)).at(-1)).toMatchObject({
      type: 'DueCameNear',
      // Before it, that nobody had looked for half an hour.
      version: version + 2,
      data: { alarm: 'SIGN_HALF_GONE' },
    });
    await world
      .get(SignAssignment)
      .run(by(world.heatingClerk), await world.assignmentOf(id, world.units.heating), {
        expectedVersion: version,
      });
    expect((await world.read(id)).state).toBe('IN_PROGRESS');
  });

  test('a signature and its alarm at once: signed, and marked at most once', async () => {
    const { id, assignmentId } = await world.dispatched();
    await world.ageBy(id, '24 hours 1 second');
    await Promise.all([
      world.get(SignAssignment).run(by(world.heatingClerk), assignmentId, {}),
      ring(),
      ring(),
    ]);
    expect((await world.read(id)).state).toBe('IN_PROGRESS');
    expect(marks(await factsOf(id)).length).toBeLessThanOrEqual(1);
  });

  test('an order that is being changed while its alarm rings: marked as it is afterwards, once', async () => {
    const { id } = await world.dispatched();
    await world.ageBy(id, '24 hours 1 second');
    let ringing: Promise<unknown> | undefined;
    await world.get(TransactionRunner).run(systemContext(), async (tx) => {
      await tx.query(changeSomething, [id]);
      ringing = ring();
      await eventually('the ringer waits for the change', async () => {
        const [row] = await tx.query<{ waits: boolean }>(someoneWaitsForUs);
        return row?.waits === true;
      });
    });
    await ringing;
    expect(marks(await factsOf(id))).toHaveLength(1);
    expect((await world.facts(id)).at(-1)?.version).toBe((await world.read(id)).version);
  });

  test('five hundred and one due at once: each marked exactly once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 501; n += 1) ids.push((await world.dispatched()).id);
    await world.sql(
      `update alarm set rings_at = now() - interval '1 minute', try_at = now() - interval '1 minute'
        where subject_id = any($1) and kind = 'SIGN_EXPIRED'`,
      [ids],
    );
    await world.sql(
      `update assignment set sign_due_at = now() - interval '1 minute' where order_id = any($1)`,
      [ids],
    );
    await Promise.all([ring(), ring()]);
    const [counted] = await world.sql<{ orders: number; facts: number }>(
      `select count(distinct aggregate_id)::int as orders, count(*)::int as facts
         from outbox_message where type = 'SignOverdueMarked' and aggregate_id = any($1::text[])`,
      [ids],
    );
    expect(counted).toEqual({ orders: 501, facts: 501 });
  }, 60_000);

  test('an order nobody dispatches is marked too, once', async () => {
    const { id } = await world.submitted();
    await world.sql(`update alarm set try_at = now() - interval '1 second' where subject_id = $1`, [
      id,
    ]);
    await world.sql(
      `update work_order set clocks = jsonb_set(clocks, '{dispatch,dueAt}',
              to_jsonb(to_char(now() at time zone 'UTC' - interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        where id = $1`,
      [id],
    );
    await ring();
    expect(await factsOf(id)).toEqual([
      'WorkOrderSubmitted',
      'DueCameNear',
      'DispatchOverdueMarked',
    ]);
  });

  test('thirty days after closing an order is archived, once, and nothing of it rings again', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.accepted();
    await order.satisfied();
    await world.expire(order.id, 'ARCHIVE_DUE');
    await ring();
    await ring();
    expect(await order.read()).toMatchObject({ state: 'ARCHIVED', dueAt: null });
    const types = await order.factTypes();
    expect(types.filter((type) => type === 'WorkOrderArchived')).toHaveLength(1);
    expect(await order.alarmKinds()).toEqual([]);
  });

  test('CAL-13: filed in the second in which it was due: the alarm that rings marks nothing', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    await order.file();
    await world.expire(order.id, 'HANDLE_EXPIRED');
    await world.sql(
      `insert into alarm (subject_type, subject_id, subject_version, kind, rings_at, try_at)
       values ('work-order', $1, 1, 'HANDLE_EXPIRED', now() - interval '1 second', now())`,
      [order.id],
    );
    await ring();
    expect(await order.factTypes()).not.toContain('HandleOverdueMarked');
    expect((await order.read()).assignments[0]?.handleOverdueAt).toBeNull();
  });

  test('every desk that lets its time pass is marked once, with the due instant', async () => {
    const order = await OrderOnItsWay.signed(world);
    await order.contact();
    const late = async (kind: OrderAlarmKind, mark: string) => {
      await world.expire(order.id, kind);
      await ring();
      await ring();
      expect(await order.alarmKinds()).not.toContain(kind);
      const { timeline, dueAt } = await order.read();
      expect(timeline.filter(({ fact }) => fact === mark)).toMatchObject([{ data: { dueAt } }]);
    };
    const requestId = await order.file();
    await late('CLOSE_REVIEW_EXPIRED', 'RequestReviewOverdueMarked');
    await order.ruleOnClose(requestId);
    await late('CALLBACK_EXPIRED', 'CallbackOverdueMarked');
    await order.dissatisfied();
    await late('JUDGE_EXPIRED', 'JudgeOverdueMarked');
    await world.get(RuleRework).run(by(world.reviewer), order.id, { reason: '仍未达标' });
    await late('REWORK_EXPIRED', 'ReworkOverdueMarked');
  });
});
