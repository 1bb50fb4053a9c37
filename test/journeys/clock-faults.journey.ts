import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { letPass } from '../support/ageing.ts';
import type { Client } from '../support/browserless-client.ts';
import { eventually } from '../support/eventually.ts';
import { dispatchedTo, unitIds } from '../support/order-steps.ts';
import { System } from '../support/system.ts';

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 60_000;
const STEPPED_CLOCK = path.resolve(import.meta.dirname, '../support/stepped-clock.ts');

/** Of these orders: how often each was marked as unsigned in time. */
async function marksOf({ database }: System, ids: readonly string[]): Promise<number[]> {
  const rows = await database.query<{ marks: number }>(
    `select count(t.version)::int as marks
       from unnest($1::uuid[]) as o (id)
       left join timeline_entry t on t.order_id = o.id and t.fact = 'SignOverdueMarked'
      group by o.id`,
    [ids],
  );
  return rows.map(({ marks }) => marks);
}

describe('the clocks of orders, whatever becomes of those who watch them', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let yb: string;

  beforeAll(async () => {
    system = await System.start({ workers: 0 });
    [agent, dispatcher] = (await Promise.all(
      ['agent1', 'dispatch1'].map((login) => system.signIn(login)),
    )) as [Client, Client];
    [yb] = (await unitIds(system.database, 'YB')) as [string];
  });
  afterAll(() => system.stop());

  const dispatched = async (count: number) => {
    const ids: string[] = [];
    while (ids.length < count) {
      const few = Array.from({ length: Math.min(20, count - ids.length) }, () =>
        dispatchedTo({ agent, dispatcher }, yb),
      );
      ids.push(...(await Promise.all(few)).map(({ id }) => id));
    }
    return ids;
  };
  const passes = (ids: readonly string[], interval: string) =>
    Promise.all(ids.map((id) => letPass(system.database, id, interval)));
  const allMarked = (ids: readonly string[]) =>
    eventually(
      'each is marked',
      async () => (await marksOf(system, ids)).every((marks) => marks > 0),
      PATIENCE_MS,
    );

  // Fault test 9.
  it('due while everything was down: each rings once at the start, stamped with the instant it was due', async () => {
    const ids = await dispatched(200);
    await passes(ids, '24 hours 5 minutes');
    const worker = system.startWorker();
    await allMarked(ids);
    await worker.stop();
    // It was stopped in the middle of what follows from the marks, and nothing of that broke.
    expect(await readFile(worker.logFile, 'utf8')).not.toMatch(/A job failed|The relay pauses/);
    expect(await marksOf(system, ids)).toEqual(ids.map(() => 1));
    const stamps = await system.database.query<{ stamped: boolean }>(
      `select a.sign_overdue_at = a.sign_due_at as stamped from assignment a where order_id = any($1)`,
      [ids],
    );
    expect(stamps.every(({ stamped }) => stamped)).toBe(true);
    const rung = await system.database.query<{ lateness: number }>(
      `select extract(epoch from rang_at - rings_at)::float8 as lateness from alarm
        where subject_id = any($1) and kind = 'SIGN_EXPIRED' and status = 'RANG'`,
      [ids],
    );
    // Five minutes of outage are told as five minutes.
    expect(rung.every(({ lateness }) => lateness >= 300)).toBe(true);
  });

  // Fault test 11.
  it.each([
    ['forward', HOUR_MS],
    ['back', -HOUR_MS],
  ])(
    'a worker and a node whose clock steps an hour %s: nothing rings early, nothing late',
    async (_, step) => {
      const env = { NODE_OPTIONS: `--import=${STEPPED_CLOCK}`, CLOCK_STEP_MS: String(step) };
      const node = await system.addNode(env);
      const worker = system.startWorker(env);
      const [heard] = (await dispatched(1)) as [string];
      await passes([heard], '24 hours 1 second');
      await allMarked([heard]);
      worker.signal('SIGWINCH');
      node.process.signal('SIGWINCH');

      const [soon, now] = (await dispatched(2)) as [string, string];
      await passes([soon], '23 hours 30 minutes');
      await passes([now], '24 hours 1 second');
      await allMarked([now]);
      const beside = await system.signIn('clerk-yb', system.nodes.indexOf(node));
      expect((await beside.ask('GET', '/session')).status).toBe(200);
      expect((await agent.ask('GET', '/session')).status).toBe(200);
      // The node dates its lines by its own clock: it did step.
      const dates = (await readFile(node.process.logFile, 'utf8')).match(/(?<="time":)\d+/g) ?? [];
      expect(Math.abs(Number(dates.at(-1)) - Date.now() - step)).toBeLessThan(HOUR_MS / 2);
      // What was due after it has been rung, so the sweep has passed what is due in half an hour.
      expect(await marksOf(system, [soon])).toEqual([0]);
      expect(await marksOf(system, [heard, now])).toEqual([1, 1]);
      await worker.stop();
      await node.process.stop();
    },
  );

  // Fault test 12.
  it('of two workers one stands still in the middle and goes on later: each rings once', async () => {
    const [first] = [system.startWorker(), system.startWorker()];
    const ids = await dispatched(400);
    await passes(ids, '24 hours 1 second');
    await eventually('some are marked', async () =>
      (await marksOf(system, ids)).some((marks) => marks > 0),
    );
    first?.signal('SIGSTOP');
    await allMarked(ids);
    first?.signal('SIGCONT');
    const [after] = (await dispatched(1)) as [string];
    await passes([after], '24 hours 1 second');
    await allMarked([after]);
    expect(await marksOf(system, ids)).toEqual(ids.map(() => 1));
  });
});
