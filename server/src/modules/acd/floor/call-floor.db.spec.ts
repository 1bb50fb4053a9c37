import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { eventually } from '../../../platform/testing/eventually.js';
import { IDLE_AGENTS } from '../../presence/presence.facade.js';
import type { FakeCitizen } from '../../telephony/switch/testing/fake-telephones.js';
import type { SwitchEvent } from '../../telephony/telephony.facade.js';
import { FLOOR_OWNER } from '../redis/floor-lease.js';
import { RESERVATIONS, WAITING_CALLS } from '../redis/floor-queue.js';
import { type TestAgent, TestFloor } from '../testing/test-floor.js';
import { CallFloor } from './call-floor.js';
import { FloorCalls } from './floor-calls.js';
import { FloorRequests } from './floor-requests.js';

jest.setTimeout(20_000);

const citizens: FakeCitizen[] = [];
const agents: TestAgent[] = [];
let floor: TestFloor;

beforeAll(async () => {
  floor = await TestFloor.start();
});
afterAll(() => floor.stop());
/** Nobody from the story before waits for a call or an agent. */
afterEach(async () => {
  for (const citizen of citizens.splice(0)) if (citizen.inCall) citizen.hangUp();
  for (const { id } of agents.splice(0))
    await floor.change(id, { type: 'declare', wish: 'OFFLINE' });
  await eventually('the floor is empty', () => floor.get(FloorCalls).all().length === 0);
});

async function agent(): Promise<TestAgent> {
  const ready = await floor.readyAgent();
  agents.push(ready);
  return ready;
}

async function waiting(number?: string): Promise<FakeCitizen> {
  const citizen = await floor.waitingCitizen(number);
  citizens.push(citizen);
  return citizen;
}

async function talking(): Promise<{ citizen: FakeCitizen; with: TestAgent }> {
  const li = await agent();
  const citizen = await waiting();
  await floor.rings(li);
  li.phone.answer();
  await floor.callIn(citizen, 'TALKING');
  await eventually('they hear each other', () => citizen.hears().kind === 'voices');
  return { citizen, with: li };
}

describe('a call', () => {
  test('is greeted, asked, queued, and offered to the agent who is idle longest', async () => {
    const first = await agent();
    const second = await agent();
    const citizen = floor.citizen();
    citizens.push(citizen);
    citizen.dial();
    await floor.callIn(citizen, 'MENU');
    await eventually('the menu is over', () => citizen.hears().kind === 'nothing');
    citizen.press('1');
    const call = await floor.callIn(citizen, 'OFFERED');
    expect(call).toMatchObject({ menuChoice: 'REQUEST', offeredTo: first.id });
    expect(second.phone.leg).toBeUndefined();
    await floor.inState(first, 'RESERVED');
    await floor.rings(first);
    first.phone.answer();
    await eventually('they hear each other', () => first.phone.hears().kind === 'voices');
    await floor.inState(first, 'TALKING');
    const facts = await floor.factsOf(call.id);
    expect(facts.map(({ type }) => type)).toEqual([
      'CallArrived',
      'CallGreeted',
      'CallEnteredMenu',
      'CallQueued',
      'CallOffered',
      'CallAnswered',
    ]);
    expect(JSON.stringify(facts)).not.toContain('13800135678');
  });

  test('without a key goes to a person; a wrong key is said, twice it goes to a person too', async () => {
    const silent = floor.citizen();
    const clumsy = floor.citizen('13900139000');
    citizens.push(silent, clumsy);
    silent.dial();
    clumsy.dial();
    await floor.pressAfterMenu(clumsy, '7');
    await eventually('that is said', () => floor.heardBy(clumsy).includes('invalid-input'));
    await floor.pressAfterMenu(clumsy, '#');
    expect(await floor.callIn(silent, 'WAITING')).toMatchObject({ menuChoice: 'OPERATOR' });
    expect(await floor.callIn(clumsy, 'WAITING')).toMatchObject({ menuChoice: 'OPERATOR' });
    expect(silent.hears()).toEqual({ kind: 'music' });
  });

  test('waits with music and hears its place; the agent who comes gets it at once', async () => {
    const first = await waiting();
    const second = await waiting('13900139000');
    await eventually('the place is told', () => floor.heardBy(second).includes('queue-people'));
    expect(floor.heardBy(second).join(' ')).toMatch(/queue-ahead digit-1 queue-people/);
    expect(floor.heardBy(first)).toContain('queue-next');
    const li = await agent();
    await floor.rings(li);
    expect(await floor.callIn(first, 'OFFERED')).toMatchObject({ offeredTo: li.id });
    expect(first.hears()).toEqual({ kind: 'music' });
  });

  test('is recorded from the answer; the row is there before the file', async () => {
    const { citizen } = await talking();
    const call = await floor.callIn(citizen, 'TALKING');
    expect(floor.exchange.bridges.get(call.id)?.recording?.name).toBe(`${call.id}-a1`);
    const recordings = await floor.runner.read((db) =>
      floor.telephony.recordingsOfCalls(db, [call.id]),
    );
    expect(recordings).toMatchObject([{ callId: call.id, stored: false }]);
  });
});

describe('when nobody answers', () => {
  test('the agent is NOT_READY for that reason and the call goes to the next one', async () => {
    const li = await agent();
    const wang = await agent();
    const citizen = await waiting();
    await floor.rings(li);
    await floor.inState(li, 'NOT_READY', 'RING_NO_ANSWER');
    await floor.rings(wang);
    expect(await floor.callIn(citizen, 'OFFERED')).toMatchObject({ offeredTo: wang.id, offers: 2 });
    expect(li.phone.leg).toBeUndefined();
    expect(citizen.hears()).toEqual({ kind: 'music' });
  });

  test('the call keeps its place before those who came later', async () => {
    const li = await agent();
    const citizen = await waiting();
    await floor.rings(li);
    await waiting('13900139000');
    await floor.callIn(citizen, 'WAITING');
    const wang = await agent();
    await floor.rings(wang);
    expect(await floor.callIn(citizen, 'OFFERED')).toMatchObject({ offeredTo: wang.id });
  });

  test('or the telephone is declined, the agent is not rung again at once (PRS-11)', async () => {
    const li = await agent();
    const citizen = await waiting();
    await floor.rings(li);
    li.phone.refuse('rejected');
    await floor.inState(li, 'NOT_READY', 'RING_REJECTED');
    await floor.callIn(citizen, 'WAITING');
    expect(li.phone.leg).toBeUndefined();
  });

  test('because the telephone is gone, the agent is passed over until it is back', async () => {
    const li = await agent();
    // The switch has lost the registration and nobody was told.
    const endpoint = floor.exchange.endpoints.get(li.phone.endpoint);
    if (endpoint)
      floor.exchange.endpoints.set(li.phone.endpoint, { ...endpoint, registered: false });
    const citizen = await waiting();
    await floor.inState(li, 'NOT_READY', 'SOFTPHONE_UNREGISTERED');
    await floor.callIn(citizen, 'WAITING');
    await floor.sitDown(li);
    await floor.rings(li);
  });
});

describe('when the caller hangs up', () => {
  test('while it rings: the telephone falls silent, the agent is READY, the call abandoned', async () => {
    const li = await agent();
    const citizen = await waiting();
    await floor.rings(li);
    citizen.hangUp();
    const call = await floor.callIn(citizen, 'ENDED');
    expect(call).toMatchObject({ endedBy: 'CITIZEN', abandoned: true, disposition: 'ABANDONED' });
    await eventually('it is quiet', () => li.phone.leg === undefined);
    await floor.inState(li, 'READY');
    await eventually(
      'idle again',
      async () => (await floor.redis.zscore(IDLE_AGENTS, li.id)) !== null,
    );
    expect(await floor.redis.zcard(RESERVATIONS)).toBe(0);
  });

  test('in the queue: it is out of every list', async () => {
    const citizen = await waiting();
    citizen.hangUp();
    await floor.callIn(citizen, 'ENDED');
    expect(await floor.redis.zcard(WAITING_CALLS)).toBe(0);
  });

  test('in the talk: the agent does after-call work and nothing is left at the switch', async () => {
    const { citizen, with: li } = await talking();
    citizen.hangUp();
    const call = await floor.callIn(citizen, 'ENDED');
    expect(call).toMatchObject({ endedBy: 'CITIZEN', abandoned: false, disposition: undefined });
    await floor.inState(li, 'ACW');
    expect(li.phone.leg).toBeUndefined();
    expect(floor.exchange.bridges.has(call.id)).toBe(false);
    expect(floor.exchange.recordings.has(`${call.id}-a1`)).toBe(true);
  });
});

describe('when the agent', () => {
  test('hangs up, the caller hears goodbye before the line closes', async () => {
    const { citizen, with: li } = await talking();
    li.phone.hangUp();
    await eventually('goodbye', () => floor.heardBy(citizen).includes('goodbye'));
    expect(await floor.callIn(citizen, 'ENDED')).toMatchObject({ endedBy: 'AGENT' });
    await eventually('the line is closed', () => !citizen.inCall);
    await floor.inState(li, 'ACW');
  });

  test('asks to hold, the caller hears music, and speaks again afterwards', async () => {
    const { citizen, with: li } = await talking();
    const call = await floor.callIn(citizen, 'TALKING');
    const ask = (held: boolean, agentId = li.id) =>
      floor
        .get(FloorRequests)
        .run({ id: call.id, callId: call.id, agentId, ask: { type: 'hold', held } });
    expect(await ask(true)).toBe('done');
    expect(citizen.hears()).toEqual({ kind: 'music' });
    expect(await ask(false)).toBe('done');
    expect(citizen.hears()).toMatchObject({ kind: 'voices' });
    expect(await ask(true, (await agent()).id)).toBe('call-has-moved-on');
  });

  test('asks for a break while it rings, the call goes on and the break comes after it', async () => {
    const li = await agent();
    const citizen = await waiting();
    await floor.rings(li);
    await floor.change(li.id, { type: 'declare', wish: 'BREAK', reason: 'MEAL' });
    await floor.inState(li, 'RESERVED');
    citizen.hangUp();
    await floor.inState(li, 'BREAK', 'MEAL');
  });

  test('reloads the page in the talk, the caller hears music and the same talk goes on (PH-01)', async () => {
    const { citizen, with: li } = await talking();
    const call = await floor.callIn(citizen, 'TALKING');
    li.phone.unregister();
    await eventually('the loss is known', () => floor.get(FloorCalls).get(call.id)?.lineLost);
    await floor.sitDown(li);
    await floor.rings(li);
    expect(citizen.hears()).toEqual({ kind: 'music' });
    li.phone.answer();
    await eventually('they hear each other again', () => citizen.hears().kind === 'voices');
    const after = await floor.callOf(citizen);
    expect(after).toMatchObject({ state: 'TALKING', answeredBy: li.id, version: call.version });
  });

  test('only loses the SIP connection, the sound goes on and nothing rings (PH-02)', async () => {
    const { citizen, with: li } = await talking();
    const call = await floor.callIn(citizen, 'TALKING');
    const leg = li.phone.leg?.legId;
    const secret = floor.exchange.endpoints.get(li.phone.endpoint)?.secret ?? '';
    li.phone.unregister();
    await eventually('the loss is known', () => floor.get(FloorCalls).get(call.id)?.lineLost);
    li.phone.register(secret);
    await eventually('the return is known', () => !floor.get(FloorCalls).get(call.id)?.lineLost);
    expect(li.phone.leg?.legId).toBe(leg);
    expect(citizen.hears()).toMatchObject({ kind: 'voices' });
  });

  test('is lost for good, the caller is told and is the next in the queue', async () => {
    const { citizen, with: li } = await talking();
    const call = await floor.callIn(citizen, 'TALKING');
    li.phone.unregister();
    await eventually('the loss is known', () => floor.get(FloorCalls).get(call.id)?.lineLost);
    li.phone.hangUp();
    const requeued = await floor.callIn(citizen, 'WAITING');
    expect(requeued.queuedAt).toEqual(call.queuedAt);
    await floor.inState(li, 'NOT_READY', 'SOFTPHONE_UNREGISTERED');
    const wang = await agent();
    await floor.rings(wang);
    wang.phone.answer();
    await eventually('they hear each other', () => citizen.hears().kind === 'voices');
    expect(await floor.callOf(citizen)).toMatchObject({ answeredBy: wang.id });
  });
});

test('a browser that is gone has no telephone any more', async () => {
  const li = await agent();
  await floor.change(li.id, { type: 'browser-lost' });
  await floor.get(CallFloor).lookAtLines();
  expect(floor.exchange.endpoints.has(li.phone.endpoint)).toBe(false);
  await floor.sitDown(li);
  await floor.get(CallFloor).lookAtLines();
  expect(floor.exchange.endpoints.has(li.phone.endpoint)).toBe(true);
});

describe('when Redis is emptied', () => {
  test('waiting calls and agents come back from what is stored', async () => {
    const citizen = await waiting();
    await floor.redis.flushdb();
    await floor.up();
    await eventually('it waits again', async () => (await floor.redis.zcard(WAITING_CALLS)) === 1);
    const li = await agent();
    await floor.rings(li);
    expect(await floor.callIn(citizen, 'OFFERED')).toMatchObject({ offeredTo: li.id });
  });
});

describe('when the switch', () => {
  test('restarts, its calls are lost with that reason, it is said, and new calls are taken', async () => {
    const { citizen, with: li } = await talking();
    const queued = await waiting('13900139000');
    floor.exchange.crash();
    floor.get(CallFloor);
    const line = floor.telephony.line.switch;
    line?.open();
    expect(await floor.callIn(queued, 'ENDED')).toMatchObject({
      endedBy: 'SYSTEM',
      endReason: 'SWITCH_RESTARTED',
      abandoned: false,
      disposition: 'LOST',
    });
    expect(await floor.callIn(citizen, 'ENDED')).toMatchObject({
      endReason: 'SWITCH_RESTARTED',
      disposition: undefined,
    });
    await floor.up();
    // The talk is over for the agent too; the telephone has to be registered anew.
    await floor.inState(li, 'ACW');
    await floor.declareReady(li);
    await floor.inState(li, 'NOT_READY', 'SOFTPHONE_UNREGISTERED');
    await floor.sitDown(li);
    await waiting('13700137000');
    await floor.rings(li);
  });

  test('cannot be reached for a moment, calls go on, and what happened meanwhile is made up for', async () => {
    const { citizen, with: li } = await talking();
    const gone = await waiting('13900139000');
    const stays = await waiting('13700137000');
    floor.exchange.breakConnection();
    gone.hangUp();
    const newcomer = floor.citizen('13600136000');
    citizens.push(newcomer);
    newcomer.dial();
    floor.telephony.line.switch?.open();
    await floor.up();
    expect(await floor.callIn(gone, 'ENDED')).toMatchObject({
      endedBy: 'CITIZEN',
      abandoned: true,
    });
    expect(await floor.callIn(stays, 'WAITING')).toMatchObject({ endedAt: undefined });
    await floor.callIn(newcomer, 'MENU');
    expect(await floor.callOf(citizen)).toMatchObject({ state: 'TALKING', answeredBy: li.id });
    expect(citizen.hears().kind).toBe('voices');
  });
});

describe('when another worker takes over', () => {
  /** What a new owner finds is what is stored and what the switch holds. */
  async function takeOver(): Promise<void> {
    await floor.get(CallFloor).leave();
    floor.plugIn();
    const line = floor.telephony.line.switch;
    if (!line) throw new Error('No line');
    const token = await floor.redis.get(FLOOR_OWNER);
    await floor.get(CallFloor).take(line, token ?? '', () => undefined);
    await floor.up();
  }

  test('every call goes on from where it is', async () => {
    const { citizen: speaking, with: li } = await talking();
    const inMenu = floor.citizen('13600136000');
    citizens.push(inMenu);
    inMenu.dial();
    await floor.callIn(inMenu, 'MENU');
    const wang = await agent();
    const ringing = await waiting('13900139000');
    await floor.rings(wang);
    await takeOver();
    wang.phone.answer();
    await floor.callIn(ringing, 'TALKING');
    await eventually('they hear each other', () => ringing.hears().kind === 'voices');
    expect(speaking.hears()).toMatchObject({ kind: 'voices' });
    await floor.pressAfterMenu(inMenu, '2');
    expect(await floor.callIn(inMenu, 'WAITING')).toMatchObject({ menuChoice: 'CONSULTATION' });
    li.phone.hangUp();
    expect(await floor.callIn(speaking, 'ENDED')).toMatchObject({ endedBy: 'AGENT' });
  });

  test('an answer that nobody heard counts, and a ringing that nobody watched ends', async () => {
    const li = await agent();
    const citizen = await waiting();
    await floor.rings(li);
    await floor.get(CallFloor).leave();
    li.phone.answer();
    await takeOver();
    await floor.callIn(citizen, 'TALKING');
    await eventually('they hear each other', () => citizen.hears().kind === 'voices');

    const wang = await agent();
    const other = await waiting('13900139000');
    await floor.rings(wang);
    await floor.get(CallFloor).leave();
    wang.phone.refuse('no-answer');
    await takeOver();
    // Nobody is to blame, so the same agent is the next one.
    await floor.rings(wang);
    await eventually('a second offer', async () => (await floor.callOf(other))?.offers === 2);
  });
});

describe('whatever the switch tells', () => {
  /** Fault test 23: twice, late, out of order, about nothing known. */
  test('no event breaks a call or the floor', async () => {
    const li = await agent();
    const citizen = await waiting();
    await floor.rings(li);
    const call = await floor.callIn(citizen, 'OFFERED');
    const at = new Date();
    const legs = [citizen.legId, `${call.id}-a1`, `${call.id}-a9`, 'unknown', ''];
    const noise = legs.flatMap((legId): SwitchEvent[] => [
      {
        type: 'callArrived',
        at,
        legId: citizen.legId,
        from: '',
        dialled: '12345',
        source: 'trunk',
      },
      { type: 'digitPressed', at, legId, digit: '1' },
      { type: 'legRinging', at, legId },
      { type: 'playbackFinished', at, playbackId: `${call.id}-greeting`, legId },
      { type: 'contactChanged', at, endpoint: 'agent-of-nobody', registered: true },
      { type: 'recordingFinished', at, name: 'unknown', seconds: 1 },
      { type: 'recordingFailed', at, name: 'unknown', reason: 'none' },
    ]);
    for (const event of [...noise, ...noise.reverse()]) floor.exchange.tell(event);
    noise.forEach(() => floor.exchange.tell({ type: 'legAnswered', at, legId: 'unknown' }));
    li.phone.answer();
    const leg = li.phone.leg?.legId ?? '';
    floor.exchange.tell({ type: 'legAnswered', at, legId: leg });
    await eventually('they hear each other', () => citizen.hears().kind === 'voices');
    citizen.hangUp();
    floor.exchange.tell({ type: 'legEnded', at, legId: citizen.legId, cause: 'hangup' });
    floor.exchange.tell({ type: 'legEnded', at, legId: leg, cause: 'hangup' });
    await floor.callIn(citizen, 'ENDED');
    const facts = (await floor.factsOf(call.id)).map(({ type }) => type);
    expect(facts.filter((type) => type === 'CallArrived')).toHaveLength(1);
    expect(facts.filter((type) => type === 'CallAnswered')).toHaveLength(1);
    expect(facts.filter((type) => type === 'CallEnded')).toHaveLength(1);
    await floor.inState(li, 'ACW');
  });
});
