import { randomUUID } from 'node:crypto';

import { type Actor } from '@hotline/shared';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type CommandContext, systemContext } from '../../platform/database/command-context.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { eventually } from '../../platform/testing/eventually.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { MessagesFacade, type NewMessage } from './messages.facade.js';
import { SendDueMessages } from './sending/send-due-messages.js';
import { SmallGateway } from './testing/small-gateway.js';
import { ChangeMessageSettings } from './use-cases/change-message-settings.js';
import { FollowFailedMessage } from './use-cases/follow-failed-message.js';
import { TakeDeliveryReport } from './use-cases/take-delivery-report.js';

const REPORT_TOKEN = 'token-of-the-gateway';
const SETTINGS = ['SMS_URL', 'SMS_TOKEN', 'SMS_REPORT_TOKEN', 'SMS_TIMEOUT_MS', 'SMS_ATTEMPTS'];

const person = (name: string, role: Actor['roles'][number]): Actor => ({
  id: randomUUID(),
  name,
  kind: 'PERSON',
  roles: [role],
});
const by = (actor: Actor): CommandContext => ({ ...systemContext(), actor });

describe('text messages', () => {
  let gateway: SmallGateway;
  let world: TestApplication;
  const orderId = randomUUID();
  const admin = person('周琳', 'ADMIN');
  const dispatcher = person('刘洋', 'DISPATCHER');

  beforeAll(async () => {
    gateway = await SmallGateway.start();
    Object.assign(process.env, {
      SMS_URL: gateway.url,
      SMS_TOKEN: 'secret',
      SMS_REPORT_TOKEN: REPORT_TOKEN,
      SMS_TIMEOUT_MS: '400',
      SMS_ATTEMPTS: '3',
    });
    world = await startTestApplication();
  });
  afterAll(async () => {
    await world.close();
    await gateway.close();
    for (const name of SETTINGS) Reflect.deleteProperty(process.env, name);
  });
  beforeEach(async () => {
    gateway.manner = 202;
    await never('07:00', '07:00');
  });
  afterEach(async () => {
    await sql('truncate text_message');
    gateway.posted.length = 0;
  });

  const get = <T>(token: Type<T>): T => world.app.get(token, { strict: false });
  const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    get(DataSource).query<Row[]>(text, values);
  /** From and to alike: it is never quiet, whenever this spec runs. */
  const never = (from: string, to: string) =>
    get(ChangeMessageSettings).quietHours(by(admin), { from, to });
  const write = (...more: Partial<NewMessage>[]) =>
    get(TransactionRunner).run(systemContext(), (tx) =>
      get(MessagesFacade).write(
        tx,
        more.map((message): NewMessage => ({
          businessKey: randomUUID(),
          orderId,
          orderNo: '2611-000017',
          template: 'CITIZEN_CLOSED',
          params: { orderNo: '2611-000017', matter: '供热' },
          urgency: 'NORMAL',
          time: 'DAYTIME',
          unit: null,
          personName: null,
          number: '138 0013 5678',
          ...message,
        })),
      ),
    );
  const send = () => get(SendDueMessages).run();
  const all = () =>
    get(TransactionRunner).read((db) => get(MessagesFacade).ofOrder(db, orderId, null));
  const one = async () => {
    const [message] = await all();
    if (!message) throw new Error('No message was written');
    return message;
  };
  /** As if the pause before the next attempt, or the quiet hours, had passed. */
  const later = () =>
    sql(`update text_message set next_at = clock_timestamp() where next_at is not null`);

  test('are worded by their template and go out to the number, sealed in the table', async () => {
    await write({});
    await send();
    const [posted] = gateway.posted;
    expect(posted?.to).toBe('13800135678');
    expect(posted?.text).toContain('您反映的供热（编号2611-000017）');
    expect(await one()).toMatchObject({
      state: 'SENT',
      via: 'HTTP',
      maskedNumber: '138****5678',
      text: posted?.text,
    });
    const [row] = await sql<{ sealed: string }>(
      `select encode(number_sealed, 'escape') as sealed from text_message`,
    );
    expect(row?.sealed).not.toContain('13800135678');
  });

  test('of one business key are written and sent once, however often they are asked for', async () => {
    await write({ businessKey: 'fact 7 to the citizen' }, { businessKey: 'fact 8' });
    await Promise.all([1, 2, 3].map(() => write({ businessKey: 'fact 7 to the citizen' })));
    await Promise.all([send(), send(), send(), send()]);
    expect(gateway.posted).toHaveLength(2);
  });

  test('are each sent by one of many senders', async () => {
    await write(...Array.from({ length: 30 }, () => ({})));
    await Promise.all([send(), send(), send(), send()]);
    expect(new Set(gateway.posted.map(({ id }) => id)).size).toBe(30);
    expect(gateway.posted).toHaveLength(30);
  });

  describe('quiet hours', () => {
    test('hold back what is not urgent, and let it go at their end', async () => {
      await never('00:00', '23:59');
      await write({ businessKey: 'normal' }, { businessKey: 'urgent', urgency: 'URGENT' });
      await send();
      expect((await all()).map(({ state }) => state).sort()).toEqual(['HELD', 'SENT']);
      await later();
      await send();
      expect((await all()).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
    });
  });

  describe('TMR-07: a failed attempt', () => {
    test('is tried again with growing pauses, then waits for a person, who is told', async () => {
      gateway.manner = 503;
      await write({});
      const pauses: number[] = [];
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        await later();
        await send();
        const { nextAt } = await one();
        if (nextAt) pauses.push(Math.round((Date.parse(nextAt) - Date.now()) / 1_000));
      }
      expect(pauses.map((pause) => Math.round(pause / 15))).toEqual([1, 2]);
      expect(await one()).toMatchObject({ state: 'FAILED', fault: 'UNREACHABLE', attempts: 3 });
      const facts = await sql(
        `select type from outbox_message where aggregate = 'message' and type = 'MessageFailed'
          and aggregate_id = $1`,
        [(await one()).id],
      );
      expect(facts).toHaveLength(1);
    });

    test('is told until somebody acts: sent again by hand, or told by telephone', async () => {
      gateway.manner = 403;
      await write({ businessKey: 'a' }, { businessKey: 'b' });
      await send();
      const failed = () => get(TransactionRunner).read((db) => get(MessagesFacade).failed(db));
      const [first, second] = await failed();
      expect(first).toMatchObject({ fault: 'REFUSED', orderNo: '2611-000017' });
      const follow = get(FollowFailedMessage);
      await follow.told(by(dispatcher), second?.id ?? '', '已电话告知值班员');
      await expect(follow.told(by(dispatcher), second?.id ?? '', '再说一次')).rejects.toMatchObject(
        { code: 'message-settled' },
      );
      await expect(follow.resend(by(dispatcher), randomUUID())).rejects.toMatchObject({
        code: 'not-found',
      });
      gateway.manner = 202;
      await follow.resend(by(dispatcher), first?.id ?? '');
      await send();
      expect(await failed()).toEqual([]);
      const states = new Map((await all()).map((message) => [message.id, message]));
      expect(states.get(first?.id ?? '')?.state).toBe('SENT');
      expect(states.get(second?.id ?? '')?.told).toMatchObject({ by: '刘洋' });
    });

    test('of a process that was killed is repeated under the same id, which goes out once', async () => {
      gateway.manner = 'HANG';
      await write({});
      const hanging = send();
      await eventually('the message is posted', () => gateway.posted.length === 1);
      // The gateway took it and the answer was lost; another sender leaves it alone for now.
      const [posted] = gateway.posted;
      if (posted) gateway.sent.set(posted.id, posted);
      gateway.manner = 202;
      await send();
      expect(gateway.posted).toHaveLength(1);
      await hanging;
      await later();
      await send();
      expect(gateway.posted.map(({ id }) => id)).toEqual([posted?.id, posted?.id]);
      expect(await one()).toMatchObject({ state: 'SENT', attempts: 2 });
    });
  });

  test('TMR-08: of two destinations one may fail; each has its own state', async () => {
    const unit = { id: randomUUID(), name: '供热办' };
    await write(
      { businessKey: 'to the citizen' },
      { businessKey: 'to the unit', unit, number: '0415-2123456' },
    );
    await send();
    const states = (await all()).map((message) => [message.unit?.name, message.state]);
    expect(new Map(states as [string, string][])).toEqual(
      new Map([
        [undefined as unknown as string, 'SENT'],
        ['供热办', 'FAILED'],
      ]),
    );
    const failed = (await all()).find(({ state }) => state === 'FAILED');
    expect(failed).toMatchObject({ fault: 'NO_NUMBER', maskedNumber: null });
    await expect(
      get(FollowFailedMessage).resend(by(dispatcher), failed?.id ?? ''),
    ).rejects.toMatchObject({ code: 'message-settled' });
  });

  describe('reports of the gateway', () => {
    const report = (id: string, state: 'DELIVERED' | 'UNDELIVERED', token = REPORT_TOKEN) =>
      get(TakeDeliveryReport).run(`Bearer ${token}`, { id, state });

    test('say that it arrived; a later bad one does not undo it', async () => {
      await write({});
      await send();
      const { id } = await one();
      await report(id, 'DELIVERED');
      await report(id, 'DELIVERED');
      await report(id, 'UNDELIVERED');
      expect(await one()).toMatchObject({ state: 'DELIVERED', fault: null });
    });

    test('say that it did not: then a person is told', async () => {
      await write({});
      await send();
      const { id } = await one();
      await report(id, 'UNDELIVERED');
      expect(await one()).toMatchObject({ state: 'FAILED', fault: 'UNDELIVERED' });
    });

    test('are taken from the gateway only, and about messages that went out', async () => {
      await write({});
      const { id } = await one();
      await expect(report(id, 'DELIVERED', 'guessed')).rejects.toMatchObject({ code: 'not-found' });
      await expect(report(randomUUID(), 'DELIVERED')).rejects.toMatchObject({ code: 'not-found' });
      await report(id, 'DELIVERED');
      expect((await one()).state).toBe('QUEUED');
    });
  });

  test('fault 25: a gateway that hangs holds neither transactions nor connections', async () => {
    gateway.manner = 'HANG';
    await write(...Array.from({ length: 8 }, () => ({})));
    const hanging = Array.from({ length: 8 }, send);
    await eventually('all are posted', () => gateway.posted.length === 8);
    // Twice as many as there are connections in the pool: none of them waits for the gateway.
    await Promise.all(
      Array.from({ length: 16 }, (_, n) => write({ businessKey: `meanwhile ${n}` })),
    );
    expect((await all()).map(({ state }) => state)).not.toContain('SENT');
    await Promise.all(hanging);
    gateway.manner = 202;
    await later();
    await send();
    expect(new Set((await all()).map(({ state }) => state))).toEqual(new Set(['SENT']));
    expect(gateway.sent.size).toBeGreaterThanOrEqual(8);
  });
});
