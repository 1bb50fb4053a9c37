import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';

import { systemContext } from '../../platform/database/command-context.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { RedisConnections } from '../../platform/redis/redis.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { AlarmEffects, AlarmsFacade, type RungAlarm } from './alarms.facade.js';

/** A worker with its relay, jobs and sweeps. */
describe('bells', () => {
  let application: TestApplication;
  const rung: { alarm: RungAlarm; at: number }[] = [];
  let heard: () => void = () => undefined;

  const rang = async (subjects: readonly string[]): Promise<number[]> => {
    const count = () => rung.filter(({ alarm }) => subjects.includes(alarm.subjectId));
    while (count().length < subjects.length) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
    return count().map(({ alarm, at }) => at - alarm.ringsAt.getTime());
  };
  const setDueIn = async (ms: number, count: number): Promise<string[]> => {
    const { app } = application;
    const ids = Array.from({ length: count }, () => randomUUID());
    await app.get(TransactionRunner).run(systemContext(), (tx) =>
      app.get(AlarmsFacade).replaceMany(
        tx,
        ids.map((id) => ({
          subject: { type: 'thing', id },
          version: 1,
          // At a whole second, as due dates in days are.
          alarms: [
            { kind: 'DUE', ringsAt: new Date(Math.ceil((tx.now.getTime() + ms) / 1000) * 1000) },
          ],
        })),
      ),
    );
    return ids;
  };
  const redis = () => application.app.get(RedisConnections).shared;
  const bellsInRedis = async (): Promise<number> => (await redis().keys('bull:jobs:bell-*')).length;

  beforeAll(async () => {
    application = await startTestApplication('worker');
    application.app.get(AlarmEffects).register('thing', (tx, alarms) => {
      for (const alarm of alarms) rung.push({ alarm, at: tx.now.getTime() });
      heard();
      return Promise.resolve();
    });
  });
  afterAll(() => application.close());

  test('one bell for an instant, whatever the number of alarms; never early, soon after', async () => {
    const before = await bellsInRedis();
    const ids = await setDueIn(3_500, 200);
    const lateness = await rang(ids);
    expect(Math.min(...lateness)).toBeGreaterThan(0);
    expect(Math.max(...lateness)).toBeLessThan(1_000);
    expect((await bellsInRedis()) - before).toBe(1);
  }, 20_000);

  test('TMR-03: Redis is emptied while alarms wait: each rings, once', async () => {
    const soon = await setDueIn(2_500, 20);
    const later = await setDueIn(4_500, 20);
    await redis().flushdb();
    const lateness = await rang([...soon, ...later]);
    expect(Math.min(...lateness)).toBeGreaterThan(0);
    expect(Math.max(...lateness)).toBeLessThan(4_000);
    const ids = rung.map(({ alarm }) => alarm.id);
    expect(new Set(ids).size).toBe(ids.length);
    // The lock waits for the ringer's commit.
    const waiting: unknown[] = await application.app
      .get(DataSource)
      .query(`select id from alarm where status = 'SET' for update`);
    expect(waiting).toEqual([]);
  }, 20_000);
});
