import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';

import { RedisConnections } from '../../platform/redis/redis.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';

/** What a worker sends to the board's room, as the API nodes read it from Redis. */
describe('the tick of the board', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication('worker');
  });
  afterAll(() => application.close());

  const redis = () => application.app.get(RedisConnections).shared;
  /** The ticks after `id`, waiting for at least one. */
  const ticksAfter = async (id: string): Promise<{ id: string; text: string }[]> => {
    for (;;) {
      const entries = await redis().xrange('live', `(${id}`, '+');
      const ticks = entries
        .map(([entryId, fields]) => ({ id: entryId, text: fields.join(' ') }))
        .filter(({ text }) => text.includes('"asOf"'));
      if (ticks.length > 0) return ticks;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  test('comes again only when something changed, or after five seconds', async () => {
    // The stream of an earlier spec may still be there.
    const [seconds] = await redis().time();
    const [first] = await ticksAfter(`${Number(seconds) * 1000}`);
    const started = Date.now();
    const [second] = await ticksAfter(first?.id ?? '');
    const quiet = Date.now() - started;
    expect(quiet).toBeGreaterThan(3_000);
    await application.app.get(DataSource).query(
      `insert into call (id, version, source, dialled, citizen_leg_id, state, arrived_at, queued_at)
       values ($1, 1, 'TRUNK', '12345', $1::uuid::text, 'WAITING', now(), now())`,
      [randomUUID()],
    );
    const [third] = await ticksAfter(second?.id ?? '');
    expect(third?.text).toContain('"waiting":1');
    const took = Number(third?.id.split('-')[0]) - Number(second?.id.split('-')[0]);
    expect(took).toBeLessThan(3_000);
  }, 30_000);
});
