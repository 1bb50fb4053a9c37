import { randomUUID } from 'node:crypto';

import type { OutcomeReceipt, Problem } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { letPass } from '../support/ageing.ts';
import type { Client } from '../support/browserless-client.ts';
import { Client as Person } from '../support/browserless-client.ts';
import { DEMO_PASSWORD } from '../support/demo-password.ts';
import { eventually } from '../support/eventually.ts';
import { completeForm } from '../support/order-form.ts';
import {
  dispatchedTo,
  inbox,
  leadAssignment,
  orderOf,
  register,
  unitIds,
} from '../support/order-steps.ts';
import { SwitchingProxy } from '../support/switching-proxy.ts';
import { System } from '../support/system.ts';

const KILLS = 3;
const SOCKETS = 60;

describe('what survives when parts die', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let clerk: Client;
  let yb: string;

  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
    [agent, dispatcher, clerk] = (await Promise.all(
      ['agent1', 'dispatch1', 'clerk-yb'].map((login) => system.signIn(login, 1)),
    )) as [Client, Client, Client];
    await Promise.all([dispatcher.listen(), clerk.listen()]);
    [yb] = (await unitIds(system.database, 'YB')) as [string];
  });
  afterAll(async () => {
    dispatcher.close();
    clerk.close();
    await system.stop();
  });

  const create = (person: Client, key = randomUUID()) =>
    person.ask<OutcomeReceipt & Problem>(
      'POST',
      '/work-orders',
      { form: completeForm(), channel: 'COUNTER' },
      key,
    );
  const heardOf = (person: Client, orderId: string) =>
    person.live.filter(({ data }) => data['orderId'] === orderId);

  // Fault test 1.
  it('an API node killed in the middle of creating: what was acknowledged is there, whole', async () => {
    const victim = system.nodes[0];
    if (!victim) throw new Error('No node');
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const writer = await system.signIn('agent2', 0);
      let killed = false;
      const writing = Array.from({ length: 8 }, async () => {
        while (!killed) {
          const answer = await create(writer).catch(() => undefined);
          if (answer?.status === 201) acknowledged.push(answer.body.id);
        }
      });
      await eventually('orders are being created', () => acknowledged.length > (round + 1) * 10);
      await victim.process.kill();
      killed = true;
      await Promise.all(writing);
      const startedAt = performance.now();
      await victim.start();
      expect(performance.now() - startedAt).toBeLessThan(10_000);
    }
    const found = await system.database.query<{ id: string }>('select id from work_order');
    const ids = new Set(found.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    const halves = await system.database.query(
      `select o.id from work_order o
        where o.state = 'PENDING_DISPATCH'
          and (not exists (select 1 from timeline_entry t where t.order_id = o.id)
            or not exists (select 1 from alarm a where a.subject_id = o.id)
            or not exists (select 1 from outbox_message m where m.aggregate_id = o.id::text))`,
    );
    expect(halves).toEqual([]);
  });

  // Fault test 2.
  it('the worker killed between commit and push: the news still comes, and once', async () => {
    const [first] = system.workers;
    if (!first) throw new Error('No worker');
    first.signal('SIGSTOP');
    const order = await register(agent);
    expect(heardOf(dispatcher, order.id)).toEqual([]);
    await first.kill();
    system.startWorker();
    await dispatcher.heard('the order', ({ data }) => data['orderId'] === order.id, 10_000);
    // What follows in the same lane has passed: had the first come twice, it would be here by now.
    const next = await register(agent);
    await dispatcher.heard('the next order', ({ data }) => data['orderId'] === next.id);
    expect(new Set(heardOf(dispatcher, order.id).map(({ id }) => id)).size).toBe(
      heardOf(dispatcher, order.id).length,
    );
  });

  // Fault test 3.
  it.each([
    ['killed', 'kill'],
    ['stopped in order', 'stop'],
  ] as const)(
    'a node %s with sockets on it: all are on the other node, and none has missed anything',
    async (_, end) => {
      const proxy = await SwitchingProxy.before(system.nodes.map(({ origin }) => origin));
      const watchers = await Promise.all(
        Array.from({ length: SOCKETS }, async () => {
          const watcher = await Person.signIn(proxy.origin, 'dispatch1', DEMO_PASSWORD);
          await watcher.listen();
          return watcher;
        }),
      );
      await system.nodes[0]?.process[end]();
      const order = await register(agent);
      const seen = await Promise.all(
        watchers.map(async (watcher) => {
          await eventually('the socket is back', () => watcher.socket?.connected, 10_000);
          // Back means: the live lane from now on, and the list for what was missed meanwhile.
          const list = await eventually('the list of the other node', () => inbox(watcher, 'all'));
          return list.some(({ id }) => id === order.id) || heardOf(watcher, order.id).length > 0;
        }),
      );
      expect(seen.filter(Boolean)).toHaveLength(SOCKETS);
      const next = await register(agent);
      await Promise.all(
        watchers.map((watcher) => watcher.heard('news', ({ data }) => data['orderId'] === next.id)),
      );
      for (const watcher of watchers) watcher.close();
      await proxy.close();
      await system.nodes[0]?.start();
    },
  );

  it('a worker stopped in order leaves every socket where it is', async () => {
    const watcher = await system.signIn('dispatch1');
    await watcher.listen();
    let cut = false;
    watcher.socket?.on('disconnect', () => (cut = true));
    await system.workers.at(-1)?.stop();
    system.startWorker();
    const order = await register(agent);
    await watcher.heard('news', ({ data }) => data['orderId'] === order.id);
    expect(cut).toBe(false);
    watcher.close();
  });

  // Fault test 13.
  it('one request sent fifty times, and again after a crash, makes one order', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(agent, key)));
    const ids = new Set(answers.map(({ body }) => body.id));
    expect([...answers.map(({ status }) => status)].every((status) => status === 201)).toBe(true);
    expect(ids.size).toBe(1);
    await system.nodes[1]?.process.kill();
    await system.nodes[1]?.start();
    const again = await create(agent, key);
    expect([...ids]).toEqual([again.body.id]);
    const other = await agent.ask<Problem>(
      'POST',
      '/work-orders',
      { form: completeForm({ matter: '另一件事' }), channel: 'COUNTER' },
      key,
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  // Fault test 14.
  it('two clerks race for the signature, again and again: one wins each time', async () => {
    const colleague = await system.signIn('clerk-yb2', 0);
    const races = 40;
    const ids = await Promise.all(
      Array.from({ length: races }, async () => (await dispatchedTo({ agent, dispatcher }, yb)).id),
    );
    for (const id of ids) {
      const assignment = await leadAssignment(clerk, id);
      const answers = await Promise.all(
        [clerk, colleague].map((person) =>
          person.ask('POST', `/assignments/${assignment}/signature`, {}),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
    const signed = await system.database.query<{ n: number }>(
      `select count(*)::int as n from timeline_entry where fact = 'AssignmentSigned' group by order_id`,
    );
    expect(signed.every(({ n }) => n === 1)).toBe(true);
  });

  // Fault tests 7 and 8.
  it('Redis gone, then back and empty: orders go on, news catches up, each alarm rings once', async () => {
    const waiting = await dispatchedTo({ agent, dispatcher }, yb);
    const port = Number(new URL(system.redis.url).port);
    await system.redis.stop();
    const meanwhile: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const answer = await create(agent);
      expect(answer.status).toBe(201);
      meanwhile.push(answer.body.id);
    }
    expect((await inbox(dispatcher, 'all')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(meanwhile),
    );
    await letPass(system.database, waiting.id, '24 hours 1 second');
    await system.startRedisAgain(port);

    for (const id of meanwhile) {
      await dispatcher.heard(
        'an order of the outage',
        ({ data }) => data['orderId'] === id,
        20_000,
      );
    }
    await eventually(
      'the breach is marked',
      async () => (await orderOf(clerk, waiting.id)).signOverdueAt,
      20_000,
    );
    const { timeline } = await orderOf(clerk, waiting.id);
    expect(timeline.filter(({ fact }) => fact === 'SignOverdueMarked')).toHaveLength(1);
  });
});
