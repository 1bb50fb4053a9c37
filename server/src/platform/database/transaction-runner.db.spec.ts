import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { Refused } from '../http/refused.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { type CommandContext, systemContext } from './command-context.js';
import { statement } from './statement.js';
import type { Transaction } from './transaction.js';
import { TransactionRunner } from './transaction-runner.js';

const fact = (id: string) => ({
  aggregate: 'thing',
  id,
  version: 1,
  type: 'ThingMade',
  data: { n: 1 },
});
const withKey = (key: string, requestHash = 'hash'): CommandContext => ({
  ...systemContext(),
  receipt: { key, requestHash },
});

describe('a transaction', () => {
  let test: TestApplication;
  let runner: TransactionRunner;
  let dataSource: DataSource;
  const factsOf = (id: string) =>
    dataSource.query<{ type: string }[]>(
      'select type from outbox_message where aggregate_id = $1 order by id',
      [id],
    );

  beforeAll(async () => {
    test = await startTestApplication();
    runner = test.app.get(TransactionRunner);
    dataSource = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  const make = async (tx: Transaction) => {
    const id = randomUUID();
    await Promise.resolve();
    tx.record(fact(id));
    return { id };
  };

  it('stores its facts with its commit, in their order', async () => {
    const id = randomUUID();
    await runner.run(systemContext(), (tx) => {
      tx.record(fact(id));
      tx.record({ ...fact(id), version: 2, type: 'ThingChanged' });
      return Promise.resolve();
    });
    expect((await factsOf(id)).map((row) => row.type)).toEqual(['ThingMade', 'ThingChanged']);
  });

  it('stores nothing when the work is refused', async () => {
    const id = randomUUID();
    const refused = runner.run(systemContext(), (tx) => {
      tx.record(fact(id));
      return Promise.reject(new Refused('not-allowed'));
    });
    await expect(refused).rejects.toThrow('not-allowed');
    expect(await factsOf(id)).toEqual([]);
  });

  it('tells the time of PostgreSQL', async () => {
    const asked = statement('spec.now', 'select clock_timestamp() as now');
    const [told, now] = await runner.run(systemContext(), async (tx) => {
      const [row] = await tx.query<{ now: Date }>(asked);
      return [row?.now, tx.now];
    });
    expect(told?.getTime()).toBeGreaterThanOrEqual(now.getTime());
    expect((told?.getTime() ?? 0) - now.getTime()).toBeLessThan(5_000);
  });

  // Fault test 13.
  it('answers fifty parallel requests with one key once, and alike', async () => {
    const context = withKey(randomUUID());
    const answers = await Promise.all(Array.from({ length: 50 }, () => runner.run(context, make)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await factsOf(answers[0]?.id ?? '')).toHaveLength(1);
  });

  it('gives the first answer again even where the repeat would be refused', async () => {
    const context = withKey(randomUUID());
    const first = await runner.run(context, make);
    const repeat = await runner.run<{ id: string }>(context, () =>
      Promise.reject(new Refused('already')),
    );
    expect(repeat).toEqual(first);
  });

  it('refuses a key that was used for another request', async () => {
    const key = randomUUID();
    await runner.run(withKey(key), make);
    await expect(runner.run(withKey(key, 'other'), make)).rejects.toThrow('idempotency-key-reused');
  });

  it('keeps nothing of a request by which a number or a password in it could be guessed', async () => {
    const context = withKey(randomUUID(), 'hash of a body with a telephone number');
    await runner.run(context, make);
    const [kept] = await dataSource.query<{ request_hash: string }[]>(
      'select request_hash from command_receipt where key = $1',
      [context.receipt?.key],
    );
    expect(kept?.request_hash).toEqual(expect.any(String));
    expect(kept?.request_hash).not.toBe(context.receipt?.requestHash);
  });

  it('lets TypeORM take part without opening a transaction of its own', async () => {
    const id = randomUUID();
    const refused = runner.run(systemContext(), async (tx) => {
      await tx.manager.query(
        `insert into command_receipt (account_id, key, request_hash) values ($1, 'typeorm', 'x')`,
        [id],
      );
      throw new Refused('not-allowed');
    });
    await expect(refused).rejects.toThrow();
    const rows = await dataSource.query<object[]>(
      'select 1 from command_receipt where account_id = $1',
      [id],
    );
    expect(rows).toEqual([]);
  });
});
