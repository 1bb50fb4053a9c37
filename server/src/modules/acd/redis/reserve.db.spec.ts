import { randomUUID } from 'node:crypto';

import { pickPair } from '@hotline/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Redis } from 'ioredis';

import type { RedisConnections } from '../../../platform/redis/redis.js';
import { AGENT_PREFIX, agentKey, IDLE_AGENTS, leaseKey } from '../../presence/presence.facade.js';
import { FLOOR_OWNER, FloorLease } from './floor-lease.js';
import { FloorQueue, type Reservation, RESERVATIONS, WAITING_CALLS } from './floor-queue.js';

const TOKEN = 'the owner';
const LATER = new Date(Date.now() + 60_000);

let redis: Redis;
let queue: FloorQueue;

beforeAll(() => {
  const url = process.env['TEST_REDIS_URL'];
  if (!url)
    throw new Error('TEST_REDIS_URL is missing: database specs run in `npm test -- database`');
  redis = new Redis(url, { db: Number(process.env['JEST_WORKER_ID'] ?? '1') % 16 });
  queue = new FloorQueue({ shared: redis } as unknown as RedisConnections);
});
afterAll(() => redis.disconnect());
beforeEach(async () => {
  await redis.flushdb();
  await redis.set(FLOOR_OWNER, TOKEN);
});

async function idle(agentId: string, since: number, present = true): Promise<void> {
  if (present) await redis.set(leaseKey(agentId), 'seat');
  await redis.hset(agentKey(agentId), 'ready', '1', 'idleSince', String(since));
  await redis.zadd(IDLE_AGENTS, String(since), agentId);
}

function waits(callId: string, since: number): Promise<void> {
  return queue.add(callId, new Date(since));
}

function reserve(): Promise<Reservation | undefined> {
  return queue.reserve(TOKEN, LATER);
}

describe('a reservation', () => {
  test('takes the longest waiting call and the longest idle agent out of both lists', async () => {
    await idle('rested', 1);
    await idle('fresh', 2);
    await waits('early', 10);
    await waits('late', 20);
    expect(await reserve()).toEqual({ callId: 'early', agentId: 'rested' });
    expect(await reserve()).toEqual({ callId: 'late', agentId: 'fresh' });
    expect(await reserve()).toBeUndefined();
  });

  test('passes over an agent whose browser is gone, and forgets that agent', async () => {
    await idle('gone', 1, false);
    await idle('here', 2);
    await waits('call', 10);
    expect(await reserve()).toEqual({ callId: 'call', agentId: 'here' });
    expect(await redis.zcard(IDLE_AGENTS)).toBe(0);
  });

  test('is refused to whoever has lost the floor', async () => {
    await idle('agent', 1);
    await waits('call', 10);
    expect(await queue.reserve('an earlier owner', LATER)).toBeUndefined();
    expect(await reserve()).toEqual({ callId: 'call', agentId: 'agent' });
  });

  test('ends once; a late word about an earlier call changes nothing', async () => {
    await idle('agent', 1);
    await waits('first', 10);
    const first = await reserve();
    if (!first) throw new Error('No pair');
    await queue.release(first);
    await waits('second', 20);
    const second = await reserve();
    await queue.release(first);
    expect(await queue.reservations()).toEqual([second]);
    expect(await redis.zcard(IDLE_AGENTS)).toBe(0);
  });

  test('that nobody ended is found after its deadline', async () => {
    await idle('agent', 1);
    await waits('call', 10);
    const reservation = await reserve();
    expect(await queue.overdue(new Date(LATER.getTime() - 1))).toEqual([]);
    expect(await queue.overdue(LATER)).toEqual([reservation]);
  });
});

test('the floor has one owner at a time, and the next one when it is left or forgotten', async () => {
  await redis.del(FLOOR_OWNER);
  const lease = new FloorLease({ shared: redis } as unknown as RedisConnections);
  expect(await lease.own('one')).toBe(true);
  expect(await lease.own('two')).toBe(false);
  expect(await lease.own('one')).toBe(true);
  await lease.leave('two');
  expect(await lease.own('two')).toBe(false);
  await lease.leave('one');
  expect(await lease.own('two')).toBe(true);
  await redis.del(FLOOR_OWNER);
  expect(await lease.own('three')).toBe(true);
  expect(await lease.own('two')).toBe(false);
});

const agentsOf = fc.uniqueArray(
  fc.record({
    agentId: fc.integer({ min: 0, max: 30 }).map((n) => `agent-${n}`),
    idleSince: fc.integer({ min: 0, max: 5 }),
    present: fc.boolean(),
  }),
  { maxLength: 12, selector: ({ agentId }) => agentId },
);
const callsOf = fc.uniqueArray(
  fc.record({
    callId: fc.integer({ min: 0, max: 30 }).map((n) => `call-${n}`),
    queuedAt: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 12, selector: ({ callId }) => callId },
);

describe('for any calls and agents', () => {
  test('the script does what the rule says', async () => {
    await fc.assert(
      fc.asyncProperty(callsOf, agentsOf, async (calls, agents) => {
        await redis.flushdb();
        await redis.set(FLOOR_OWNER, TOKEN);
        for (const { callId, queuedAt } of calls) await waits(callId, queuedAt);
        for (const each of agents) await idle(each.agentId, each.idleSince, each.present);
        let waiting = calls;
        let free = agents;
        for (;;) {
          const expected = pickPair(waiting, free);
          const pair = await reserve();
          expect(pair).toEqual(expected);
          if (!pair) break;
          waiting = waiting.filter(({ callId }) => callId !== pair.callId);
          free = free.filter(({ agentId }) => agentId !== pair.agentId);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('many pickers at once never give two agents one call or one agent two calls', async () => {
    const behaviours = fc.array(fc.constantFrom('talk', 'miss', 'flap'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(callsOf, agentsOf, behaviours, async (calls, agents, behaviour) => {
        await redis.flushdb();
        await redis.set(FLOOR_OWNER, TOKEN);
        await Promise.all(calls.map(({ callId, queuedAt }) => waits(callId, queuedAt)));
        await Promise.all(agents.map((each) => idle(each.agentId, each.idleSince, true)));
        const answered: Reservation[] = [];
        const busy = new Set<string>();
        const ringing = new Set<string>();
        let turn = 0;
        /** Takes what there is and ends each reservation in one way or another. */
        const picker = async () => {
          for (let pair = await reserve(); pair; pair = await reserve()) {
            const { callId, agentId } = pair;
            expect(busy.has(agentId)).toBe(false);
            expect(ringing.has(callId)).toBe(false);
            busy.add(agentId);
            ringing.add(callId);
            const way = behaviour[turn++ % behaviour.length];
            await new Promise((resolve) => setImmediate(resolve));
            busy.delete(agentId);
            ringing.delete(callId);
            if (way === 'talk') {
              await redis.hset(agentKey(agentId), 'ready', '0');
              answered.push(pair);
            } else if (way === 'miss') {
              await redis.hset(agentKey(agentId), 'ready', '0');
              await waits(callId, 0);
            } else if (turn < 200) {
              await waits(callId, 0);
            } else {
              await redis.hset(agentKey(agentId), 'ready', '0');
            }
            await queue.release(pair);
          }
        };
        await Promise.all(Array.from({ length: 8 }, picker));
        expect(new Set(answered.map(({ callId }) => callId)).size).toBe(answered.length);
        expect(new Set(answered.map(({ agentId }) => agentId)).size).toBe(answered.length);
        expect(await redis.zcard(RESERVATIONS)).toBe(0);
        for (const { agentId } of agents) {
          expect(await redis.hexists(agentKey(agentId), 'reservation')).toBe(0);
        }
        const unmatched = Math.min(
          await redis.zcard(WAITING_CALLS),
          await redis.zcard(IDLE_AGENTS),
        );
        expect(unmatched).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('20,000 picks by 20 pickers over 2,000 agents give no agent away twice', async () => {
    const agents = Array.from({ length: 2_000 }, () => randomUUID());
    const fill = redis.pipeline();
    agents.forEach((id, n) => {
      fill.set(leaseKey(id), 'seat');
      fill.hset(AGENT_PREFIX + id, 'ready', '1', 'idleSince', String(n));
      fill.zadd(IDLE_AGENTS, String(n), id);
    });
    await fill.exec();
    const held = new Set<string>();
    let left = 20_000;
    const picker = async () => {
      while (left-- > 0) {
        await redis.zadd(WAITING_CALLS, String(left), `call-${left}`);
        const pair = await reserve();
        if (!pair) continue;
        if (held.has(pair.agentId)) throw new Error('Given away twice');
        held.add(pair.agentId);
        await Promise.resolve();
        held.delete(pair.agentId);
        await queue.release(pair);
      }
    };
    await Promise.all(Array.from({ length: 20 }, picker));
    expect(await redis.zcard(RESERVATIONS)).toBe(0);
    expect(await redis.zcard(IDLE_AGENTS)).toBe(2_000);
  }, 60_000);
});
