import type { AgentChanged, TelephonyStatus } from '@hotline/shared';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { AGENT_HERTZ, AgentDesk } from '../support/agent-desk.ts';
import { Carrier, CITIZEN_HERTZ } from '../support/carrier.ts';
import { emptyRedis } from '../support/empty-redis.ts';
import { eventually } from '../support/eventually.ts';
import { floorOwner } from '../support/floor-owner.ts';
import { System } from '../support/system.ts';
import type { SipCall } from '../telephony/sip-call.ts';

describe('calls while parts die', () => {
  let system: System;
  let carrier: Carrier;
  let wang: AgentDesk;
  const citizens: SipCall[] = [];

  beforeAll(async () => {
    const env = { MENU_SECONDS: '1', AFTER_CALL_SECONDS: '1' };
    system = await System.start({ telephony: true, workers: 2, env });
    carrier = await Carrier.open(system);
    wang = await AgentDesk.open(system, 'agent1');
  });
  afterEach(async () => {
    for (const citizen of citizens.splice(0)) if (citizen.state !== 'ended') citizen.hangUp();
    await eventually('no call is left', async () => (await openCalls()).length === 0);
    await wang.client.send('PUT', '/presence', { state: 'OFFLINE' });
  });
  afterAll(async () => {
    await carrier.close();
    await wang.close();
    await system.stop();
  });

  async function citizen(number: string): Promise<SipCall> {
    const call = await carrier.callForOperator(number);
    citizens.push(call);
    return call;
  }

  const openCalls = () =>
    system.database.query<{ id: string; state: string }>(
      `select id, state from call where state <> 'ENDED'`,
    );
  const waits = () =>
    eventually('the call waits', async () =>
      (await openCalls()).some(({ state }) => state === 'WAITING'),
    );
  const telephony = async (): Promise<TelephonyStatus> => (await wang.desk()).telephony;

  it('keeps the agent READY over a reload, and over five of them', async () => {
    await wang.ready();
    for (let n = 0; n < 5; n += 1) await wang.sitDown();
    await wang.becomes('READY');
    const changes = wang.client.live
      .filter(({ type }) => type === 'agent.changed')
      .map(({ data }) => (data as AgentChanged).presence);
    expect(changes.every(({ wish }) => wish === 'READY' || wish === 'OFFLINE')).toBe(true);
    await citizen('13800138001');
    const { call } = await wang.answers();
    await call.audio.untilHears([CITIZEN_HERTZ]);
  });

  it('lets the caller speak on with the same agent after a reload in the middle of the talk', async () => {
    await wang.ready();
    const call = await citizen('13800138002');
    const { callId } = await wang.answers();
    await call.audio.untilHears([AGENT_HERTZ]);
    await wang.sitDown();
    const { call: again } = await wang.rings();
    again.answer();
    await call.audio.untilHears([AGENT_HERTZ]);
    await again.audio.untilHears([CITIZEN_HERTZ]);
    const [row] = await system.database.query('select state, offers from call where id = $1', [
      callId,
    ]);
    expect(row).toEqual({ state: 'TALKING', offers: 1 });
  });

  it('rebuilds queue and presence when Redis is emptied: the caller who waits is answered', async () => {
    const call = await citizen('13800138003');
    await waits();
    await emptyRedis(system);
    await wang.ready();
    const { call: leg } = await wang.answers();
    await leg.audio.untilHears([CITIZEN_HERTZ]);
    await call.audio.untilHears([AGENT_HERTZ]);
  });

  it('offers calls again within 15 s to an agent who was READY when Redis was emptied', async () => {
    await wang.ready();
    await emptyRedis(system);
    await citizen('13800138004');
    await wang.rings(15_000);
  });

  it('goes on under the second worker when the first is killed in the middle of calls', async () => {
    await wang.ready();
    const spoken = await citizen('13800138005');
    const { call: leg } = await wang.answers();
    const queued = await citizen('13800138006');
    await waits();
    await (await floorOwner(system)).kill();
    const before = spoken.audio.received;
    await eventually('the sound goes on', () => spoken.audio.received > before + 25);
    await eventually('the other one takes over', async () => (await telephony()).state === 'UP');
    leg.hangUp();
    await spoken.until('ended', 15_000);
    const { call: next } = await wang.rings(20_000);
    next.answer();
    await queued.audio.untilHears([AGENT_HERTZ]);
    system.startWorker();
  });

  it('changes hands at once when the worker that drives the calls is stopped in order', async () => {
    await wang.ready();
    const call = await citizen('13800138010');
    await wang.answers();
    await (await floorOwner(system)).stop();
    const next = await floorOwner(system);
    system.startWorker();
    expect(next.running).toBe(true);
    await eventually(
      'calls are driven again',
      async () => (await telephony()).state === 'UP',
      5_000,
    );
    call.hangUp();
    await wang.becomes('READY');
  });

  it('ends the calls of a switch that restarts, says that telephony is down and up, and takes new ones', async () => {
    await wang.ready();
    await citizen('13800138007');
    const { callId: spoken } = await wang.answers();
    await citizen('13800138008');
    await waits();
    const before = await openCalls();
    expect(before).toHaveLength(2);
    await system.asterisk?.restart();
    const heard = (state: string) =>
      wang.client.ticks.some(({ type, data }) => type === 'telephony' && data['state'] === state);
    await eventually('it is said that telephony is down', () => heard('DOWN'));
    await eventually('and up again', async () => (await telephony()).state === 'UP', 30_000);
    await eventually('both calls have ended', async () => (await openCalls()).length === 0);
    const ended = await system.database.query<{ id: string; end_reason: string }>(
      'select id, end_reason, disposition from call where id = any($1)',
      [before.map(({ id }) => id)],
    );
    expect(ended.map(({ end_reason: reason }) => reason)).toEqual([
      'SWITCH_RESTARTED',
      'SWITCH_RESTARTED',
    ]);
    expect(ended).toContainEqual(expect.objectContaining({ id: spoken, disposition: null }));
    await wang.sitDown();
    await wang.ready();
    const call = await citizen('13800138009');
    await wang.answers();
    await call.audio.untilHears([AGENT_HERTZ]);
  });

  it('marks an agent OFFLINE within 75 s whose browser is gone without a word, and says so to the lead', async () => {
    const li = await AgentDesk.open(system, 'agent2');
    await li.ready();
    const lead = await system.signIn('lead1');
    await lead.listen();
    const from = performance.now();
    await li.vanish();
    await lead.heard(
      'the agent is OFFLINE',
      ({ type, data }) =>
        type === 'agent.changed' &&
        data['agentId'] === li.id &&
        (data as AgentChanged).presence.state === 'OFFLINE',
      80_000,
    );
    expect(performance.now() - from).toBeLessThan(75_000);
    lead.close();
    const audited = await system.database.query(
      `select 1 from audit_event where action = 'agent.browser-lost' and subject_id = $1`,
      [li.id],
    );
    expect(audited).toHaveLength(1);
  }, 120_000);
});
