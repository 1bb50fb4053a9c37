import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { statement } from '../../../platform/database/statement.js';
import { eventually } from '../../../platform/testing/eventually.js';
import type { FakeCitizen } from '../../telephony/switch/testing/fake-telephones.js';
import { RESERVATIONS, WAITING_CALLS } from '../redis/floor-queue.js';
import { type TestAgent, TestFloor } from '../testing/test-floor.js';
import { CallFloor } from './call-floor.js';
import { FloorCalls } from './floor-calls.js';

jest.setTimeout(90_000);

const CITIZENS = 40;
const AGENTS = 6;

/** Talks of one agent that were going on at the same time; a call may have had several agents. */
const overlaps = statement(
  'spec.overlapping-talks',
  `select a.id from call_leg a join call_leg b on a.agent_id = b.agent_id and a.id < b.id
    where a.answered_at < b.ended_at and b.answered_at < a.ended_at`,
);
const openLegs = statement('spec.open-legs', 'select id from call_leg where ended_at is null');
const notEndedOnce = statement(
  'spec.not-ended-once',
  `select c.id from call c
    where c.state <> 'ENDED' or 1 <> (select count(*) from outbox_message m
           where m.aggregate = 'call' and m.aggregate_id = c.id::text and m.type = 'CallEnded')`,
);
const engaged = statement(
  'spec.engaged-agents',
  `select account_id from agent_presence where engagement in ('RESERVED', 'TALKING')`,
);

/** A storm in which nothing happens proves nothing. */
const seen = statement(
  'spec.seen',
  `select array_agg(distinct type) as types from outbox_message where aggregate = 'call'`,
);

let floor: TestFloor;

beforeAll(async () => {
  floor = await TestFloor.start();
});
afterAll(() => floor.stop());

/** The same storm for the same seed, as far as the machine's timing allows. */
function chanceFrom(seed: number): (choices: number) => number {
  let state = seed;
  return (choices) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % choices;
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers, refuses, lets it ring, reloads, loses the line, hangs up: whatever people do. */
async function work(agent: TestAgent, chance: (n: number) => number, isOver: () => boolean) {
  while (!isOver()) {
    await pause(20 + chance(60));
    const { leg } = agent.phone;
    const deed = chance(12);
    if (!leg) await floor.declareReady(agent);
    else if (!leg.answered && deed < 6) agent.phone.answer();
    else if (!leg.answered && deed < 8) agent.phone.refuse(deed === 6 ? 'rejected' : 'busy');
    else if (leg.answered && deed < 4) agent.phone.hangUp();
    else if (deed === 10) await reload(agent);
    else if (deed === 11) await floor.change(agent.id, { type: 'declare', wish: 'MEETING' });
  }
}

async function reload(agent: TestAgent): Promise<void> {
  agent.phone.unregister();
  await floor.sitDown(agent);
}

async function call(citizen: FakeCitizen, chance: (n: number) => number): Promise<void> {
  await pause(chance(4_000));
  citizen.dial();
  for (let n = 0; n < 4 && citizen.inCall; n += 1) {
    await pause(20 + chance(400));
    if (citizen.inCall) citizen.press('01279'[chance(5)] ?? '0');
  }
  await pause(chance(3_000));
  if (citizen.inCall) citizen.hangUp();
}

test.each([1, 2])(
  'whatever people do in whatever order, every call ends once and nothing is left of it (%d)',
  async (seed) => {
    const chance = chanceFrom(seed * 7_919);
    const agents = await Promise.all(Array.from({ length: AGENTS }, () => floor.readyAgent()));
    const citizens = Array.from({ length: CITIZENS }, (_, n) =>
      floor.citizen(`1380013${String(1_000 + n)}`),
    );
    let over = false;
    const working = agents.map((agent) => work(agent, chance, () => over));
    const breaks = (async () => {
      await pause(2_000);
      floor.exchange.breakConnection();
      await pause(200);
      floor.telephony.line.switch?.open();
    })();
    await Promise.all(citizens.map((citizen) => call(citizen, chance)));
    await breaks;
    await eventually('every call is over', () => floor.get(FloorCalls).all().length === 0, 30_000);
    over = true;
    await Promise.all(working);
    await floor.get(CallFloor).reconcile();

    const read = (what: typeof overlaps) => floor.runner.read((db) => db.query(what));
    const [{ types } = { types: [] }] = (await read(seen)) as { types: string[] }[];
    expect(types).toEqual(expect.arrayContaining(['CallAnswered', 'CallOfferMissed', 'CallEnded']));
    expect(await read(notEndedOnce)).toEqual([]);
    expect(await read(openLegs)).toEqual([]);
    expect(await read(overlaps)).toEqual([]);
    expect(await read(engaged)).toEqual([]);
    expect([...floor.exchange.legs.keys()]).toEqual([]);
    const bridges = [...floor.exchange.bridges.values()];
    expect(bridges.filter(({ queue }) => queue === undefined)).toEqual([]);
    expect(await floor.redis.zcard(RESERVATIONS)).toBe(0);
    expect(await floor.redis.zcard(WAITING_CALLS)).toBe(0);
    for (const agent of agents) await floor.change(agent.id, { type: 'declare', wish: 'OFFLINE' });
  },
);
