import { randomUUID } from 'node:crypto';

import type { AgentChange } from '@hotline/shared';
import { SYSTEM_ACTOR } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { systemContext } from '../../platform/database/command-context.js';
import { statement } from '../../platform/database/statement.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { RedisConnections } from '../../platform/redis/redis.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../platform/testing/test-application.js';
import { PresenceFacade } from './presence.facade.js';
import { agentKey, IDLE_AGENTS, leaseKey } from './redis/presence-keys.js';
import type { StoredAgent } from './storage/stored-agent.js';
import { EndWrapUps } from './sweeping/end-wrap-ups.js';
import { PresenceRounds } from './sweeping/presence-rounds.js';
import { DeclarePresence } from './use-cases/declare-presence.js';
import { HearHeartbeat } from './use-cases/hear-heartbeat.js';
import { WrapUpLonger } from './use-cases/wrap-up-longer.js';

const MINUTE = 60_000;
const allFacts = statement(
  'spec.presence-facts',
  `select data -> 'presence' ->> 'state' as state from outbox_message
    where aggregate = 'agent' and aggregate_id = $1 order by id`,
);
const allLog = statement(
  'spec.presence-log',
  `select state, reason, ended_at is null as current from agent_state_log
    where account_id = $1 order by id`,
);

let application: TestApplication;
let presence: PresenceFacade;
let runner: TransactionRunner;
let heartbeats: HearHeartbeat;
let redis: RedisConnections['shared'];

beforeAll(async () => {
  application = await startTestApplication();
  presence = application.app.get(PresenceFacade);
  runner = application.app.get(TransactionRunner);
  heartbeats = application.app.get(HearHeartbeat);
  redis = application.app.get(RedisConnections).shared;
});
afterAll(() => application.close());

async function change(id: string, ...changes: AgentChange[]): Promise<StoredAgent> {
  let agent: StoredAgent | undefined;
  for (const each of changes) {
    const changed = await runner.run(systemContext(), (tx) => presence.change(tx, id, each));
    agent = changed.agent;
    await presence.project(agent);
  }
  if (!agent) throw new Error('No change');
  return agent;
}

function declare(id: string, state: 'READY' | 'OFFLINE') {
  const actor = { ...SYSTEM_ACTOR, id, name: '话务员', kind: 'PERSON' as const };
  return application.app.get(DeclarePresence).run({ actor, correlationId: 'spec' }, { state });
}

/** An agent at a desk: seat taken, softphone registered, asking for calls. */
async function readyAgent(): Promise<{ id: string; seatId: string }> {
  const id = randomUUID();
  const seatId = randomUUID();
  const agent = await runner.run(systemContext(), (tx) => presence.takeSeat(tx, id, seatId));
  await presence.seated(agent);
  await change(id, { type: 'line-seen', registered: true });
  await heartbeats.run(id, { seatId, softphone: { registered: true } });
  await declare(id, 'READY');
  return { id, seatId };
}

function stateOf(id: string) {
  return runner.read((db) => presence.presenceOf(db, id, new Date()));
}

async function isIdle(id: string): Promise<boolean> {
  return (await redis.zscore(IDLE_AGENTS, id)) !== null;
}

describe('an agent at the desk', () => {
  test('is READY with wish, seat, line and softphone, and waits among the idle', async () => {
    const { id } = await readyAgent();
    expect(await stateOf(id)).toMatchObject({ wish: 'READY', state: 'READY' });
    expect(await isIdle(id)).toBe(true);
  });

  test('is told to everybody once for each change, and each state is logged from beginning to end', async () => {
    const { id } = await readyAgent();
    await change(id, { type: 'line-seen', registered: false });
    await change(id, { type: 'line-seen', registered: true });
    await change(id, { type: 'line-seen', registered: true });
    const states = await runner.read((db) => db.query<{ state: string }>(allFacts, [id]));
    expect(states.map(({ state }) => state).slice(-3)).toEqual(['READY', 'NOT_READY', 'READY']);
    const log = await runner.read((db) =>
      db.query<{ state: string; current: boolean }>(allLog, [id]),
    );
    expect(log.filter(({ current }) => current)).toEqual([
      { state: 'READY', reason: null, current: true },
    ]);
  });

  test('whose softphone drops says so in the next heartbeat and is not among the idle', async () => {
    const { id, seatId } = await readyAgent();
    const answer = await heartbeats.run(id, { seatId, softphone: { registered: false } });
    expect(answer.presence).toMatchObject({ state: 'NOT_READY', reason: 'SOFTPHONE_UNREGISTERED' });
    expect(await isIdle(id)).toBe(false);
  });

  test('is not kept present by another browser than the one that took the seat', async () => {
    const { id } = await readyAgent();
    const other = { seatId: randomUUID(), softphone: { registered: true } };
    expect(await heartbeats.run(id, other)).toMatchObject({ holdsSeat: false });
  });

  test('is heard again from any browser once the seat has been silent for a lease', async () => {
    const { id } = await readyAgent();
    await redis.del(leaseKey(id));
    const other = { seatId: randomUUID(), softphone: { registered: true } };
    expect(await heartbeats.run(id, other)).toMatchObject({ holdsSeat: true });
  });

  test('keeps the place among the idle over a reload', async () => {
    const { id } = await readyAgent();
    const before = await redis.zscore(IDLE_AGENTS, id);
    await change(id, { type: 'line-seen', registered: false });
    expect(await isIdle(id)).toBe(false);
    await change(id, { type: 'line-seen', registered: true });
    expect(await redis.zscore(IDLE_AGENTS, id)).toBe(before);
  });

  test('is reserved for one call: two at once are refused by rule and by the database', async () => {
    const { id } = await readyAgent();
    const other = await readyAgent();
    const callId = randomUUID();
    await change(id, { type: 'reserve', callId });
    const again = await runner.run(systemContext(), (tx) =>
      presence.change(tx, id, { type: 'reserve', callId: randomUUID() }),
    );
    expect(again.refusal).toBe('agent-not-free');
    await expect(change(other.id, { type: 'reserve', callId })).rejects.toThrow(
      'agent_presence_one_agent_per_call',
    );
  });
});

describe('after-call work', () => {
  async function wrappingUp(until: Date) {
    const { id } = await readyAgent();
    const callId = randomUUID();
    await change(id, { type: 'reserve', callId }, { type: 'talk', callId });
    await change(id, { type: 'wrap-up', callId, until });
    return id;
  }

  test('ends by the server once its time is up, each agent at an own time', async () => {
    const over = await wrappingUp(new Date(Date.now() - 1));
    const running = await wrappingUp(new Date(Date.now() + MINUTE));
    await application.app.get(EndWrapUps).run();
    expect(await stateOf(over)).toMatchObject({ state: 'READY' });
    expect(await isIdle(over)).toBe(true);
    expect(await stateOf(running)).toMatchObject({ state: 'ACW' });
  });

  test('begins anew when the agent wants longer, and cannot be had without a call', async () => {
    const id = await wrappingUp(new Date(Date.now() + 1_000));
    const actor = { ...SYSTEM_ACTOR, id, kind: 'PERSON' as const };
    const longer = application.app.get(WrapUpLonger);
    const { wrapUpUntil } = await longer.run({ actor, correlationId: 'spec' });
    expect(Date.parse(wrapUpUntil ?? '')).toBeGreaterThan(Date.now() + 30_000);
    await declare(id, 'READY');
    await expect(longer.run({ actor, correlationId: 'spec' })).rejects.toThrow('not-wrapping-up');
  });
});

describe('a browser that is gone', () => {
  test('makes the agent OFFLINE with that reason, and this is audited', async () => {
    const { id } = await readyAgent();
    const { id: alive } = await readyAgent();
    const rounds = application.app.get(PresenceRounds);
    await rounds.sweep(new Date());
    await redis.del(leaseKey(id));
    await rounds.sweep(new Date(Date.now() + 2 * MINUTE));
    expect(await stateOf(id)).toMatchObject({ state: 'OFFLINE', reason: 'BROWSER_LOST' });
    expect(await stateOf(alive)).toMatchObject({ state: 'READY' });
    const audited = statement(
      'spec.audited',
      `select detail from audit_event where action = 'agent.browser-lost' and subject_id = $1`,
    );
    expect(await runner.read((db) => db.query(audited, [id]))).toEqual([
      { detail: { wish: 'READY' } },
    ]);
  });

  test('is not concluded from an emptied Redis: the copy is restored, leases have their minute', async () => {
    const { id, seatId } = await readyAgent();
    const before = await redis.zscore(IDLE_AGENTS, id);
    await redis.flushdb();
    const rounds = application.app.get(PresenceRounds);
    const now = new Date();
    await rounds.sweep(now);
    await rounds.sweep(new Date(now.getTime() + MINUTE - 1));
    expect(await stateOf(id)).toMatchObject({ state: 'READY' });
    expect(await redis.zscore(IDLE_AGENTS, id)).toBe(before);
    await heartbeats.run(id, { seatId, softphone: { registered: true } });
    expect(await redis.exists(leaseKey(id))).toBe(1);
  });
});

test('an older copy never overwrites a newer one, and a reserved agent is not idle', async () => {
  const { id } = await readyAgent();
  const [old] = (await runner.read((db) => presence.all(db))).filter((agent) => agent.id === id);
  if (!old) throw new Error('No such agent');
  await declare(id, 'OFFLINE');
  await presence.project(old);
  expect(await isIdle(id)).toBe(false);

  const { id: reserved } = await readyAgent();
  await redis.zrem(IDLE_AGENTS, reserved);
  await redis.hset(agentKey(reserved), 'reservation', randomUUID());
  const agent = await runner.read((db) => presence.byId(db, reserved));
  if (agent) await presence.project(agent);
  expect(await isIdle(reserved)).toBe(false);
});
