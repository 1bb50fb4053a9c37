import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';

import { eventually } from '../support/eventually.ts';
import { System } from '../support/system.ts';

describe('the live door', () => {
  let system: System;
  beforeAll(async () => {
    system = await System.start({ nodes: 2 });
  });
  afterAll(() => system.stop());

  const refusal = (headers: Record<string, string>) =>
    new Promise<string>((resolve, reject) => {
      const socket = io(system.origin, {
        path: '/live',
        transports: ['websocket'],
        extraHeaders: headers,
        forceNew: true,
        reconnection: false,
      });
      socket.once('connect', () => reject(new Error('It was let in')));
      socket.once('connect_error', (error) => resolve(error.message));
    });

  // Fault test 38.
  it('lets nobody in without a session', async () => {
    expect(await refusal({})).toBe('not-signed-in');
    expect(await refusal({ cookie: 'hotline_session=made-up' })).toBe('not-signed-in');
  });

  it('lets no foreign page in, whatever cookie it rides on', async () => {
    const { cookie } = await system.signIn('agent1');
    expect(await refusal({ cookie, origin: 'https://elsewhere.example' })).toBe('foreign-origin');
  });

  it('opens no room to somebody who may not see what is said in it', async () => {
    const clerk = await system.signIn('clerk-yb');
    await clerk.listen();
    for (const room of [
      'board',
      'floor',
      'desk-dispatch',
      'unit-someone-else',
      'account-x',
      'order-',
      'session-x',
    ]) {
      expect({ room, joined: await clerk.watch(room) }).toEqual({ room, joined: false });
    }
    clerk.close();
  });

  it('is shut within seconds when the session expires', async () => {
    const person = await system.signIn('review1');
    await person.listen();
    await system.database.query(
      `update session set expires_at = clock_timestamp() from account
        where account.id = session.account_id and login = 'review1'`,
    );
    await eventually('the socket is cut', () => person.socket?.connected === false, 8_000);
    person.close();
  });

  it('is shut at once, on every node, when the session ends', async () => {
    const here = await system.signIn('agent2');
    await here.listen();
    here.origin = system.nodes[1]?.origin ?? '';
    await here.send('DELETE', '/session');
    await eventually('the socket is cut', () => here.socket?.connected === false, 5_000);
    here.close();
  });

  it('is shut when the administrator takes a right away', async () => {
    const [agent, admin] = await Promise.all([system.signIn('agent3'), system.signIn('admin', 1)]);
    await agent.listen();
    const { accounts } = await admin.get<{
      accounts: { id: string; login: string; version: number }[];
    }>('/accounts');
    const account = accounts.find(({ login }) => login === 'agent3');
    await admin.send('PATCH', `/accounts/${account?.id ?? ''}`, {
      expectedVersion: account?.version,
      active: false,
    });
    await eventually('the socket is cut', () => agent.socket?.connected === false, 5_000);
    // The other node may hold the right for the five seconds of its cache, and no longer.
    await eventually(
      'the session opens nothing',
      async () => (await agent.ask('GET', '/session')).status === 401,
      8_000,
    );
    agent.close();
  });
});
