import { randomBytes } from 'node:crypto';
import { request } from 'node:http';

import type { DemoPhoneCredentials, Problem, SoftphoneCredentials } from '@hotline/shared';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Client } from '../support/browserless-client.ts';
import { System } from '../support/system.ts';

/** Asks for a WebSocket and answers the status, and the first SIP answer to a REGISTER if it opened. */
function knock(origin: string, path: string, headers: Record<string, string>): Promise<number> {
  const asked = request(origin + path, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      'sec-websocket-protocol': 'sip',
      ...headers,
    },
  });
  asked.end();
  return new Promise((resolve, reject) => {
    asked.on('upgrade', (response, socket) => {
      expect(response.headers['sec-websocket-protocol']).toBe('sip');
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.on('response', (response) => resolve(response.statusCode ?? 0));
    asked.on('error', reject);
  });
}

describe('the door for SIP on the console address', () => {
  let system: System;
  let agent: Client;

  beforeAll(async () => {
    system = await System.start({ telephony: true });
    agent = await system.signIn('agent1');
  });
  afterAll(() => system.stop());

  const statusFor = (headers: Record<string, string>, path = '/sip') =>
    knock(system.origin, path, headers);

  it('opens for a session that may take calls', async () => {
    expect(await statusFor({ cookie: agent.cookie })).toBe(101);
  });

  it('stays closed without a session, for other roles, and for a foreign page', async () => {
    const clerk = await system.signIn('clerk-yb');
    expect(await statusFor({})).toBe(403);
    expect(await statusFor({ cookie: 'hotline_session=guessed' })).toBe(403);
    expect(await statusFor({ cookie: clerk.cookie })).toBe(403);
    const foreign = { cookie: agent.cookie, origin: 'https://elsewhere.example' };
    expect(await statusFor(foreign)).toBe(403);
  });

  it('leads to SIP only, never to the remote control beside it', async () => {
    const beside = ['/ari/events?app=hotline', '/sip/../ari/events?app=hotline', '/ws'];
    for (const path of beside) {
      await expect(statusFor({ cookie: agent.cookie }, path)).rejects.toThrow();
    }
  });

  it('opens for the demo telephone with its ticket, and for no other ticket', async () => {
    const { wsPath, username, hotline } = await agent.send<DemoPhoneCredentials>(
      'POST',
      '/demo-phone/credentials',
      { number: '13800138000' },
    );
    expect([username.startsWith('citizen-'), hotline]).toEqual([true, '12345']);
    expect(await statusFor({}, wsPath)).toBe(101);
    expect(await statusFor({}, `${wsPath}x`)).toBe(403);
    expect(await statusFor({}, '/sip?ticket=lz0000000.forged')).toBe(403);
    expect(await statusFor({}, '/sip?ticket=')).toBe(403);
  });

  it('gives each asker a secret of its own, and keeps it nowhere', async () => {
    const ask = () => agent.send<SoftphoneCredentials>('POST', '/softphone/credentials');
    const [first, second] = [await ask(), await ask()];
    expect(first.username).toBe(second.username);
    expect(first.password).not.toBe(second.password);
    expect(first.seatId).not.toBe(second.seatId);
    const kept = await system.database.query(
      'select 1 from command_receipt where answer::text like $1',
      [`%${second.password}%`],
    );
    expect(kept).toEqual([]);
    const clerk = await system.signIn('clerk-yb');
    const refused = await clerk.ask<Problem>('POST', '/softphone/credentials');
    expect(refused.status).toBe(403);
  });
});

describe('without a switch', () => {
  let system: System;

  beforeAll(async () => {
    system = await System.start({ env: { TELEPHONY_OFF_REASON: '没有 Asterisk' } });
  });
  afterAll(() => system.stop());

  it('the desk says that telephony is off and why, and the rest works', async () => {
    const agent = await system.signIn('agent1');
    expect(await agent.get('/desk')).toMatchObject({
      telephony: { state: 'OFF', reason: '没有 Asterisk' },
      undisposed: [],
    });
    const refused = await agent.ask<Problem>('POST', '/softphone/credentials');
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'telephony-off', params: { reason: '没有 Asterisk' } },
    });
    expect((await agent.ask('PUT', '/presence', { state: 'BREAK' })).status).toBe(400);
    expect((await agent.ask('PUT', '/presence', { state: 'MEETING' })).status).toBe(200);
  });
});
