import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { systemContext } from '../database/command-context.js';
import { TransactionRunner } from '../database/transaction-runner.js';
import { startTestApi, type TestApplication } from '../testing/test-application.js';

let api: TestApplication<NestFastifyApplication>;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const ask = (url: string) => api.app.inject({ method: 'GET', url });

async function metric(name: string): Promise<number> {
  const { body } = await ask('/metrics');
  return Number(new RegExp(`^hotline_${name} (\\S+)$`, 'm').exec(body)?.[1]);
}

test('TMR-06: alive, ready, lag and backlog are four answers; whoever has much to do is not dead', async () => {
  await api.app.get(TransactionRunner).run(systemContext(), (tx) => {
    for (let n = 0; n < 50; n += 1) {
      tx.record({
        aggregate: 'spec',
        id: randomUUID(),
        version: 1,
        type: 'NobodyRelays',
        data: {},
      });
    }
    return Promise.resolve({});
  });
  expect(await metric('outbox_depth')).toBeGreaterThanOrEqual(50);
  expect(await metric('outbox_age_seconds')).toBeGreaterThan(0);
  expect(await metric('alarms_overdue')).toBe(0);
  expect((await ask('/health/live')).statusCode).toBe(200);
  expect((await ask('/health/ready')).json()).toMatchObject({ status: 'ready', database: true });
});
