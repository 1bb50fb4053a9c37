import { Redis } from 'ioredis';

import { answer } from '../harness/program.ts';
import { fromBuiltServer } from './built-server.ts';

interface Reservation {
  readonly callId: string;
  readonly agentId: string;
}

interface FloorQueue {
  add(callId: string, queuedAt: Date): Promise<void>;
  reserve(token: string, deadline: Date): Promise<Reservation | undefined>;
  release(reservation: Reservation): Promise<void>;
}

const AGENTS = 2_000;
const TOKEN = 'bench';
const IN_FLIGHT = 8;
/** More callers than can be picked for in a slice. */
const WAITING = 60_000;
const HOLDERS = 20;
const HELD_BY_EACH = 50;
const DEADLINE = new Date('2099-01-01');

let redis: Redis;
let plain: Redis;
let queue: FloorQueue;
let calls = 0;
let waiting = 0;

/** 2,000 agents, ready and idle, in an empty Redis. */
async function open({ redisUrl }: { redisUrl: string }): Promise<void> {
  redis = new Redis(redisUrl);
  plain = new Redis(redisUrl);
  await redis.flushdb();
  const { FloorQueue } = await fromBuiltServer<{
    FloorQueue: new (connections: { shared: Redis }) => FloorQueue;
  }>('modules/acd/redis/floor-queue.js');
  const { FLOOR_OWNER } = await fromBuiltServer<{ FLOOR_OWNER: string }>(
    'modules/acd/redis/floor-lease.js',
  );
  const presence = await fromBuiltServer<{
    IDLE_AGENTS: string;
    agentKey(id: string): string;
    leaseKey(id: string): string;
  }>('modules/presence/presence.facade.js');
  queue = new FloorQueue({ shared: redis });
  await redis.set(FLOOR_OWNER, TOKEN);
  for (let n = 0; n < AGENTS; n += 1) {
    const id = crypto.randomUUID();
    await redis.set(presence.leaseKey(id), 'seat');
    await redis.hset(presence.agentKey(id), { ready: '1', idleSince: String(n) });
    await redis.zadd(presence.IDLE_AGENTS, String(n), id);
  }
}

/** Picks an agent for a call and frees it again, 8 at a time. @returns pairs a second */
async function pick({ seconds }: { seconds: number }): Promise<number> {
  await callersWait(WAITING - waiting);
  return perSecond(seconds, async () => {
    await queue.release(await reserve());
  });
}

/** Bare SET, as many at a time over a plain connection. @returns sets a second */
function set({ seconds }: { seconds: number }): Promise<number> {
  return perSecond(seconds, async () => {
    await plain.set('bare', 'x');
  });
}

/** Many pickers that hold their agents for a while. @returns how many were given away although held */
async function hold(input: { picks: number }): Promise<number> {
  const held = new Set<string>();
  let picked = 0;
  let doubles = 0;
  const picker = async () => {
    while (picked < input.picks) {
      await callersWait(HELD_BY_EACH);
      const mine: Reservation[] = [];
      while (mine.length < HELD_BY_EACH) {
        const reservation = await reserve();
        picked += 1;
        if (held.has(reservation.agentId)) doubles += 1;
        held.add(reservation.agentId);
        mine.push(reservation);
      }
      for (const reservation of mine) {
        held.delete(reservation.agentId);
        await queue.release(reservation);
      }
    }
  };
  await Promise.all(Array.from({ length: HOLDERS }, picker));
  return doubles;
}

async function reserve(): Promise<Reservation> {
  const reservation = await queue.reserve(TOKEN, DEADLINE);
  if (!reservation) throw new Error('Nobody is idle, or nobody waits');
  waiting -= 1;
  return reservation;
}

async function callersWait(more: number): Promise<void> {
  const added = Array.from({ length: more }, () =>
    queue.add(`call-${(calls += 1)}`, new Date(calls)),
  );
  waiting += more;
  await Promise.all(added);
}

async function perSecond(seconds: number, work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  let done = 0;
  const one = async () => {
    while (performance.now() < end) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return (done * 1000) / (performance.now() - startedAt);
}

const programCalls = { open, pick, set, hold };
export type AgentPicks = typeof programCalls;
answer(programCalls);
