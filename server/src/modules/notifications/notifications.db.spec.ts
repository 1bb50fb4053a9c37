import { randomUUID } from 'node:crypto';

import { type Actor, NoticeList } from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../platform/database/command-context.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import type { OutboxMessage } from '../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../platform/outbox/reaction-registry.js';
import { by, person } from '../work-orders/testing/order-people.js';
import { requestReturn, ring, rule, sign } from '../work-orders/testing/order-steps.js';
import { OrderWorld } from '../work-orders/testing/order-world.js';
import { deliveriesOf } from './live/notice-audience.js';
import { readerOf } from './notice-reader.js';
import { FindNotices } from './queries/find-notices.js';
import { OpenNotice } from './use-cases/open-notice.js';

describe('notices', () => {
  let world: OrderWorld;
  let schoolClerk: Actor;
  let educationClerk: Actor;
  const lead = person('陈志远', 'SHIFT_LEAD');

  beforeAll(async () => {
    world = await OrderWorld.start();
    schoolClerk = person('吴敏', 'UNIT_CLERK', world.units.school);
    educationClerk = person('郑洁', 'UNIT_LEADER', world.units.education);
  });
  afterAll(() => world.close());
  beforeEach(() => world.sql('truncate notice'));

  /** What the worker does with the facts of an order that it has not seen yet. */
  const seen = new Set<string>();
  const tell = async (orderId: string): Promise<void> => {
    const reaction = world.get(ReactionRegistry).named('issue-notices-when-order-moves');
    const messages = await world.sql<OutboxMessage>(
      `select id as "messageId", aggregate_id as id, version, type from outbox_message
        where aggregate_id = $1 and type = any($2) order by outbox_message.id`,
      [orderId, reaction?.on],
    );
    for (const message of messages.filter(({ messageId }) => !seen.has(messageId))) {
      seen.add(message.messageId);
      await world.get(TransactionRunner).run(systemContext(), async (tx) => {
        await reaction?.run(tx, message);
      });
    }
  };
  const noticesOf = async (actor: Actor) =>
    NoticeList.parse(await world.get(FindNotices).run(readerOf(actor)));
  const kindsOf = async (actor: Actor) =>
    (await noticesOf(actor)).notices.map(({ kind }) => kind).reverse();

  test('a new order is told to the units that got it, and to no other', async () => {
    const { id } = await world.dispatched(world.units.heating, [world.units.water]);
    await tell(id);
    const { signDueAt, orderNo } = await world.read(id);
    const { unopened, notices } = await noticesOf(world.heatingClerk);
    expect(unopened).toBe(1);
    expect(notices[0]).toMatchObject({
      kind: 'ORDER_DISPATCHED',
      sound: 'SOFT',
      orderId: id,
      orderNo,
      title: '供热 · 温度不达标 · 元宝区',
      dueAt: signDueAt,
      openedAt: null,
    });
    expect(await kindsOf(world.waterClerk)).toEqual(['ORDER_DISPATCHED']);
    for (const other of [schoolClerk, educationClerk, lead, world.agent]) {
      expect(await kindsOf(other)).toEqual([]);
    }
  });

  test('an urgent order is loud', async () => {
    const { id } = await world.dispatched(world.units.heating, [], { urgency: 'URGENT' });
    await tell(id);
    expect((await noticesOf(world.heatingClerk)).notices[0]?.sound).toBe('LOUD');
  });

  test('the unit learns how its return was decided; the others that the order is gone', async () => {
    const { id, assignmentId } = await world.dispatched(world.units.heating, [world.units.water]);
    const requestId = await requestReturn(world, assignmentId, world.heatingClerk);
    await rule(world, requestId, 'APPROVED');
    await tell(id);
    expect(await kindsOf(world.heatingClerk)).toEqual(['ORDER_DISPATCHED', 'RETURN_APPROVED']);
    expect(await kindsOf(world.waterClerk)).toEqual(['ORDER_DISPATCHED', 'DISPATCH_RECALLED']);
  });

  test('a rejected return names the new time to sign', async () => {
    const { id, assignmentId } = await world.dispatched();
    const requestId = await requestReturn(world, assignmentId, world.heatingClerk);
    await rule(world, requestId, 'REJECTED');
    await tell(id);
    const { notices } = await noticesOf(world.heatingClerk);
    expect(notices[0]).toMatchObject({
      kind: 'RETURN_REJECTED',
      dueAt: (await world.read(id)).signDueAt,
    });
  });

  test('a breach is told to the unit, to the one above it and to the leads, once', async () => {
    const { id } = await world.dispatched(world.units.school);
    await tell(id);
    await world.ageBy(id, '24 hours 1 second');
    await ring(world);
    await ring(world);
    await tell(id);
    expect(await kindsOf(schoolClerk)).toContain('SIGN_OVERDUE');
    expect(await kindsOf(educationClerk)).toEqual(['UNRECEIVED', 'SIGN_OVERDUE']);
    expect(await kindsOf(lead)).toEqual(['UNRECEIVED', 'SIGN_OVERDUE']);
    expect(await kindsOf(world.heatingClerk)).toEqual([]);
  });

  test('in the last hour only who has not signed is reminded', async () => {
    const { id, assignmentId } = await world.dispatched(world.units.heating, [world.units.water]);
    await sign(world, assignmentId, world.heatingClerk);
    await tell(id);
    await world.sql(
      `update alarm set try_at = now() - interval '1 second'
        where subject_id = $1 and kind = 'SIGN_LAST_HOUR' and status = 'SET'`,
      [id],
    );
    await ring(world);
    await tell(id);
    expect(await kindsOf(world.waterClerk)).toContain('SIGN_LAST_HOUR');
    expect(await kindsOf(world.heatingClerk)).not.toContain('SIGN_LAST_HOUR');
  });

  describe('opening', () => {
    const open = (actor: Actor, id: string) => world.get(OpenNotice).run(by(actor), id);

    test('who looked first is kept; it then stands below what is new', async () => {
      const first = await world.dispatched();
      await tell(first.id);
      const [notice] = (await noticesOf(world.heatingClerk)).notices;
      const opened = await open(world.heatingClerk, notice?.id ?? '');
      expect(opened).toMatchObject({ openedBy: world.heatingClerk.name });
      expect(await open(world.secondHeatingClerk, opened.id)).toEqual(opened);
      const second = await world.dispatched();
      await tell(second.id);
      const { unopened, notices } = await noticesOf(world.secondHeatingClerk);
      expect(unopened).toBe(1);
      expect(notices.map(({ orderId }) => orderId)).toEqual([second.id, first.id]);
      const facts = await world.sql(
        `select type, version from outbox_message where aggregate_id = $1 order by id`,
        [opened.id],
      );
      expect(facts).toEqual([
        { type: 'NoticeIssued', version: 1 },
        { type: 'NoticeOpened', version: 2 },
      ]);
    });

    test('another unit’s notice does not exist for me', async () => {
      const { id } = await world.dispatched();
      await tell(id);
      const [notice] = (await noticesOf(world.heatingClerk)).notices;
      for (const stranger of [world.waterClerk, lead, world.dispatcher]) {
        await expect(open(stranger, notice?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
      }
    });
  });

  test('goes to the rooms of its own audience only', () => {
    const issued = (data: object) =>
      deliveriesOf({
        id: 'n',
        type: 'NoticeIssued',
        data: { kind: 'SIGN_OVERDUE', ...data },
      } as unknown as OutboxMessage);
    const unitId = randomUUID();
    expect(issued({ audience: 'UNIT', unitId })).toEqual([
      {
        rooms: [`unit-${unitId}`],
        message: { type: 'notice.issued', data: { kind: 'SIGN_OVERDUE', noticeId: 'n' } },
      },
    ]);
    expect(issued({ audience: 'LEADS', unitId: null })[0]?.rooms).toEqual(['board']);
  });
});
