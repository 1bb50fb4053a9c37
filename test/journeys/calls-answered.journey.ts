import { createHash } from 'node:crypto';

import type { CallList, CallSummary, Desk, Floor, Problem, ScreenPop } from '@hotline/shared';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { AGENT_HERTZ, AgentDesk } from '../support/agent-desk.ts';
import { Carrier, CITIZEN_HERTZ } from '../support/carrier.ts';
import { eventually } from '../support/eventually.ts';
import { System } from '../support/system.ts';
import type { SipCall } from '../telephony/sip-call.ts';

describe('a call through a real Asterisk', () => {
  let system: System;
  let carrier: Carrier;
  let wang: AgentDesk;
  let li: AgentDesk;
  const citizens: SipCall[] = [];

  beforeAll(async () => {
    const env = { RING_SECONDS: '4', MENU_SECONDS: '1', AFTER_CALL_SECONDS: '2' };
    system = await System.start({ telephony: true, nodes: 2, env });
    carrier = await Carrier.open(system);
    wang = await AgentDesk.open(system, 'agent1', 0);
    li = await AgentDesk.open(system, 'agent2', 1);
  });
  afterEach(async () => {
    for (const citizen of citizens.splice(0)) if (citizen.state !== 'ended') citizen.hangUp();
    for (const desk of [wang, li]) await desk.client.send('PUT', '/presence', { state: 'OFFLINE' });
    await eventually('nobody waits', async () => (await wang.desk()).queue.waiting === 0);
  });
  afterAll(async () => {
    await carrier.close();
    await Promise.all([wang.close(), li.close()]);
    await system.stop();
  });

  /** A citizen who presses 0 once the menu has been said. */
  async function citizen(number: string): Promise<SipCall> {
    const call = await carrier.callForOperator(number);
    citizens.push(call);
    return call;
  }

  const summary = async (desk: AgentDesk, callId: string): Promise<CallSummary | undefined> => {
    const { calls } = await desk.client.get<CallList>('/calls?limit=50');
    return calls.find(({ id }) => id === callId);
  };

  it('is answered, heard on both sides, recorded, played by those who may, and disposed once', async () => {
    await wang.ready();
    const call = await citizen('+8613800135678');
    const { call: leg, callId } = await wang.rings(30_000);
    const pop = await wang.client.get<ScreenPop>(`/calls/${callId}/screen-pop`);
    expect(pop.call.maskedNumber).toBe('138****5678');
    expect(JSON.stringify(pop)).not.toContain('13800135678');
    leg.answer();
    await wang.becomes('TALKING');
    await leg.audio.untilHears([CITIZEN_HERTZ]);
    await call.audio.untilHears([AGENT_HERTZ]);

    await wang.client.send('PUT', `/calls/${callId}/hold`, { held: true });
    await call.audio.untilSilent(AGENT_HERTZ);
    await wang.client.send('PUT', `/calls/${callId}/hold`, { held: false });
    await leg.audio.untilHears([CITIZEN_HERTZ]);
    await call.audio.untilHears([AGENT_HERTZ]);

    await wang.client.send('POST', `/calls/${callId}/hang-up`);
    await leg.until('ended');
    await wang.becomes('ACW');
    await call.until('ended', 10_000);

    const recording = await eventually('the recording is stored', async () => {
      const kept = (await summary(wang, callId))?.recordings[0];
      return kept?.stored && kept;
    });
    expect(recording.seconds).toBeGreaterThan(1);
    const audio = `/recordings/${recording.id}/audio`;
    const file = await fetch(`${system.origin}/api${audio}`, {
      headers: { cookie: wang.client.cookie },
    });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    const [row] = await system.database.query<{ sha256: string; bytes: number }>(
      'select sha256, bytes from recording where id = $1',
      [recording.id],
    );
    expect(row).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });

    const part = await fetch(`${system.origin}/api${audio}`, {
      headers: { cookie: wang.client.cookie, range: 'bytes=4-7' },
    });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 4-7/${bytes.length}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(4, 8));

    const statusFor = async (login: string) => {
      const client = await system.signIn(login);
      return (await client.ask('GET', audio)).status;
    };
    expect(await statusFor('agent2')).toBe(404);
    expect(await statusFor('clerk-yb')).toBe(403);
    expect(await statusFor('lead1')).toBe(200);
    const played = await system.database.query(
      `select 1 from audit_event where action = 'recording.played' and subject_id = $1`,
      [recording.id],
    );
    expect(played).toHaveLength(3);

    const { undisposed } = await wang.client.get<Desk>('/desk');
    expect(undisposed.map(({ id }) => id)).toEqual([callId]);
    const dispose = (desk: AgentDesk, kind: string) =>
      desk.client.ask<CallSummary & Problem>('POST', `/calls/${callId}/disposition`, { kind });
    expect((await dispose(li, 'WRONG_NUMBER')).status).toBe(404);
    expect((await dispose(wang, 'WRONG_NUMBER')).body.disposition).toBe('WRONG_NUMBER');
    expect((await dispose(wang, 'SILENT')).body.code).toBe('call-already-disposed');
    expect((await wang.client.get<Desk>('/desk')).undisposed).toEqual([]);
  });

  it('shows a full number only to those who say why, and remembers that', async () => {
    await wang.ready();
    const call = await citizen('13900139000');
    const { callId } = await wang.rings(30_000);
    const reveal = (desk: AgentDesk, reason: string) =>
      desk.client.ask<{ number: string }>('POST', `/calls/${callId}/number-reveals`, { reason });
    expect((await reveal(wang, '')).status).toBe(400);
    expect((await reveal(li, '核对来电号码')).status).toBe(404);
    expect((await reveal(wang, '核对来电号码')).body).toEqual({ number: '13900139000' });
    const kept = await system.database.query(
      `select detail ->> 'reason' as reason from audit_event where action = 'citizen.number-revealed'`,
    );
    expect(kept).toEqual([{ reason: '核对来电号码' }]);
    const receipts = await system.database.query<{ text: string }>(
      `select answer::text as text from command_receipt where answer::text like '%13900139000%'`,
    );
    expect(receipts).toEqual([]);
    call.hangUp();
  });

  it('goes to the next agent when nobody answers, and this one is NOT_READY for that reason', async () => {
    await wang.ready();
    await li.ready();
    const call = await citizen('13700137000');
    await wang.rings(30_000);
    await wang.becomes('NOT_READY', 'RING_NO_ANSWER');
    const { call: leg } = await li.answers();
    await leg.audio.untilHears([CITIZEN_HERTZ]);
    await call.audio.untilHears([AGENT_HERTZ]);
    expect((await wang.desk()).presence.wishReason).toBe('RING_NO_ANSWER');
  });

  it('given up while it rings leaves a silent telephone, a READY agent and an abandoned call', async () => {
    await wang.ready();
    const call = await citizen('13600136000');
    const { call: leg, callId } = await wang.rings(30_000);
    call.hangUp();
    await leg.until('ended').catch(() => undefined);
    await wang.becomes('READY');
    const [row] = await system.database.query(
      'select state, ended_by, abandoned, disposition from call where id = $1',
      [callId],
    );
    expect(row).toEqual({
      state: 'ENDED',
      ended_by: 'CITIZEN',
      abandoned: true,
      disposition: 'ABANDONED',
    });
  });

  it('waits in the queue with music, seen by the shift lead, until an agent is there', async () => {
    const lead = await system.signIn('lead1');
    const call = await citizen('13500135000');
    const floor = await eventually(
      'the lead sees the caller',
      async () => {
        const seen = await lead.get<Floor>('/floor');
        return seen.waiting.length === 1 && seen;
      },
      30_000,
    );
    expect(floor.telephony.state).toBe('UP');
    expect(floor.waiting[0]).toMatchObject({ maskedNumber: '135****5000', ringing: false });
    const before = call.audio.received;
    await eventually('there is sound', () => call.audio.received > before + 20);
    await li.ready();
    await li.answers();
    await call.audio.untilHears([AGENT_HERTZ]);
  });
});
