import { randomUUID } from 'node:crypto';

import { type DraftOpened, type OrderPage, type OutcomeReceipt, Problem } from '@hotline/shared';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';

import type { Client } from '../support/browserless-client.ts';
import { eventually } from '../support/eventually.ts';
import {
  FORGED_CURSORS,
  HOSTILE_TEXTS,
  RAW_BODIES,
  spoiltCopies,
} from '../support/hostile-values.ts';
import { completeForm } from '../support/order-form.ts';
import { register } from '../support/order-steps.ts';
import { RawConnection } from '../support/raw-connection.ts';
import { System } from '../support/system.ts';

const NOBODY = '01a00000-0000-7000-8000-000000000000';

interface Said {
  readonly what: string;
  readonly status: number;
  readonly text: string;
}

/** Fault tests 30 to 32 and 35: whatever comes in, the answer is a refusal and the process goes on. */
describe('hostile input', () => {
  let system: System;
  let agent: Client;
  let dispatcher: Client;
  let reviewer: Client;
  let clerk: Client;
  let admin: Client;

  beforeAll(async () => {
    system = await System.start();
    [agent, dispatcher, reviewer, clerk, admin] = (await Promise.all(
      ['agent1', 'dispatch1', 'review1', 'clerk-yb', 'admin'].map((login) => system.signIn(login)),
    )) as [Client, Client, Client, Client, Client];
  });
  afterAll(() => system.stop());

  afterEach(() => {
    for (const person of [agent, dispatcher]) person.close();
    expect(system.nodes.every(({ process }) => process.running)).toBe(true);
    expect(system.workers.every(({ running }) => running)).toBe(true);
  });

  async function send(person: Client, method: string, path: string, body: string): Promise<Said> {
    const response = await fetch(`${system.origin}/api${path}`, {
      method,
      headers: {
        cookie: person.cookie,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body,
    });
    return { what: '', status: response.status, text: await response.text() };
  }

  /** No 5xx, no stack, and for a refusal the one shape of all refusals. */
  function expectCivil(answers: readonly Said[]): void {
    const rude = answers.filter(
      ({ status, text }) =>
        status >= 500 ||
        /node_modules|\.js:\d|\.ts:\d/.test(text) ||
        (status >= 400 && !text.includes('"correlationId"')),
    );
    expect(rude).toEqual([]);
  }

  describe('bodies', () => {
    const form = completeForm();
    const words = { form, revision: -7 };
    it.each<[string, () => Client, string, string, object]>([
      ['sign-in', () => agent, 'POST', '/session', { login: 'nobody-here', password: 'x' }],
      [
        'account',
        () => admin,
        'POST',
        '/accounts',
        { login: 'b', name: 'n', roles: ['AGENT'], password: 'x' },
      ],
      [
        'account change',
        () => admin,
        'PATCH',
        `/accounts/${NOBODY}`,
        { expectedVersion: 1, name: 'n' },
      ],
      [
        'calendar',
        () => admin,
        'POST',
        '/sla/changes',
        {
          reason: 'r1',
          proposal: {
            kind: 'CALENDAR',
            file: {
              year: 2031,
              papers: ['p'],
              days: [{ date: '2031-01-01', name: '元旦', isOffDay: true }],
            },
          },
        },
      ],
      [
        'scheme',
        () => admin,
        'POST',
        '/sla/changes',
        {
          reason: 'r1',
          proposal: {
            kind: 'SCHEME',
            scheme: {
              code: 'X',
              name: 'n',
              scope: { categoryCode: '01', requestType: null, urgency: null, channel: null },
              terms: { clocks: {}, officeHours: [{ from: '08:30', to: '12:00' }] },
            },
          },
        },
      ],
      ['presence', () => agent, 'PUT', '/presence', { state: 'OFFLINE' }],
      [
        'disposition',
        () => agent,
        'POST',
        `/calls/${NOBODY}/disposition`,
        { kind: 'OTHER_INVALID', note: 'x' },
      ],
      ['order', () => agent, 'POST', '/work-orders', { form, channel: 'COUNTER' }],
      ['draft', () => agent, 'PATCH', '/work-orders/:draft/draft', words],
      ['answer', () => agent, 'POST', '/work-orders/:draft/answer', { ...words, answer: '已答复' }],
      [
        'phone transfer',
        () => agent,
        'POST',
        '/work-orders/:draft/phone-transfer',
        {
          ...words,
          unitId: NOBODY,
          takenBy: '甲',
          takenAt: '2026-01-01T00:00:00Z',
          promise: '即刻',
          promisedAt: '2027-01-01T00:00:00Z',
        },
      ],
      ['reveal', () => agent, 'POST', '/work-orders/:order/requester-reveals', { reason: '核实' }],
      [
        'dispatch',
        () => dispatcher,
        'POST',
        '/work-orders/:order/dispatch',
        { leadUnitId: NOBODY, coUnitIds: [], note: '', expectedVersion: 0 },
      ],
      [
        'return',
        () => clerk,
        'POST',
        `/assignments/${NOBODY}/return-requests`,
        { reasonCode: 'OTHER', reasonText: 'x', basis: 'y', suggestedUnitId: NOBODY },
      ],
      [
        'ruling',
        () => reviewer,
        'POST',
        `/return-requests/${NOBODY}/ruling`,
        { decision: 'REJECTED', reason: 'x' },
      ],
    ])('a spoilt %s is refused', async (_, who, method, path, body) => {
      const draft = await agent.send<DraftOpened>('POST', '/work-orders/drafts', {});
      const order = await register(agent);
      const url = path.replace(':draft', draft.id).replace(':order', order.id);
      const spoilt: [string, string][] = [
        ...[...spoiltCopies(body)].map(([what, copy]): [string, string] => [
          what,
          JSON.stringify(copy),
        ]),
        ...RAW_BODIES.map((raw): [string, string] => [raw.slice(0, 30), raw]),
      ];
      const answers = await Promise.all(
        spoilt.map(async ([what, raw]) => ({ ...(await send(who(), method, url, raw)), what })),
      );
      expectCivil(answers);
    });

    it('what a table cannot keep is refused by the name of its field', async () => {
      const fields = async (changes: object) => {
        const answer = await agent.ask<Problem>('POST', '/work-orders', {
          form: { ...form, ...changes },
          channel: 'COUNTER',
        });
        return [answer.status, answer.body.fields?.map(({ path }) => path)];
      };
      expect(await fields({ matter: '路灯\u0000坏了' })).toEqual([400, ['form.matter']]);
      expect(await fields({ attributes: { 方位: '\ud83d' } })).toEqual([
        400,
        ['form.attributes.方位'],
      ]);
    });

    it('emoji, quotes, right-to-left marks and rare characters come back as they went', async () => {
      const matter = `𠮷野家门口 "路灯" 'O''Brien' 😀👨‍👩‍👧 \u202e反 <b>x</b> \\ $1 %s ${'好'.repeat(50)}`;
      const { id } = await register(agent, { matter });
      expect(await agent.get(`/work-orders/${id}`)).toMatchObject({ form: { matter } });
    });

    it('one megabyte is refused at once, fifty cost nothing', async () => {
      expect((await send(agent, 'POST', '/work-orders', ' '.repeat(1_048_576))).status).toBe(413);
      const connection = await RawConnection.to(system.origin);
      connection.write(
        `POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 52428800\r\n\r\n`,
      );
      await eventually('the refusal', () => connection.said.startsWith('HTTP/1.1 413 '), 5_000);
      connection.cut();
    });
  });

  describe('addresses', () => {
    it('no filter, search or cursor does more than find nothing', async () => {
      const everything = await clerk.get<OrderPage>('/work-orders?limit=100');
      const asked: [Client, string][] = [
        ...[
          'q',
          'queue',
          'citizenId',
          'requestType',
          'urgency',
          'categoryCode',
          'districtCode',
          'cursor',
          'limit',
        ].flatMap((key): [Client, string][] => [
          [agent, `/work-orders?${key}=`],
          [clerk, `/work-orders?${key}=`],
        ]),
        ...['all', 'to-sign', 'my-drafts'].map((queue): [Client, string] => [
          agent,
          `/work-orders?queue=${queue}&cursor=`,
        ]),
        [reviewer, '/return-requests?state='],
        [reviewer, '/return-requests?cursor='],
        [agent, '/calls?cursor='],
        [agent, '/calls?undisposed='],
        [admin, '/audit?before='],
        [admin, '/audit?subjectId='],
        [admin, '/calendars/'],
      ];
      const answers: (Said & { ms: number })[] = [];
      for (const [person, url] of asked) {
        for (const text of [...HOSTILE_TEXTS, ...FORGED_CURSORS]) {
          const startedAt = performance.now();
          const answer = await person.ask<OrderPage>('GET', `${url}${encodeURIComponent(text)}`);
          answers.push({
            what: `${url}${text}`,
            status: answer.status,
            text: JSON.stringify(answer.body),
            ms: performance.now() - startedAt,
          });
          if (person !== clerk || answer.status !== 200) continue;
          const allowed = new Set(everything.orders.map(({ id }) => id));
          expect(answer.body.orders.filter(({ id }) => !allowed.has(id))).toEqual([]);
        }
      }
      expectCivil(answers);
      expect(answers.filter(({ ms }) => ms > 4_000)).toEqual([]);
    });

    it('an address that is none is refused in the shape of all refusals, with the strict headers', async () => {
      for (const url of [
        '/api/work-orders/%ff',
        '/api/%',
        `/api/recordings/${'a'.repeat(300)}/audio`,
        '/api/recordings/..%2f..%2f..%2fetc%2fpasswd/audio',
        '/api/recordings/%2e%2e%2f%2e%2e%2fetc%2fpasswd/audio',
        '/api/recordings/%00/audio',
        '/..%2f..%2fpackage.json',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/.env',
        '/api/no-such-thing',
      ]) {
        const response = await fetch(`${system.origin}${url}`, {
          headers: { cookie: agent.cookie },
        });
        const problem = Problem.parse(await response.json());
        expect({ url, status: response.status }).toEqual({
          url,
          status: problem.code === 'not-found' ? 404 : url.length > 300 ? 414 : 400,
        });
        expect(response.headers.get('content-security-policy')).toContain(`default-src 'self'`);
        expect(JSON.stringify(problem)).not.toMatch(/root:|node_modules|passwd/);
      }
    });
  });

  describe('sockets', () => {
    it('requests cut in the middle, half-open upgrades and garbage leave the node as it was', async () => {
      const body = '{"form":{"matter":"';
      for (let n = 0; n < 60; n += 1) {
        const connection = await RawConnection.to(system.origin);
        if (n % 3 === 0) {
          connection.write(
            `POST /api/work-orders HTTP/1.1\r\nhost: x\r\ncookie: ${agent.cookie}\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n${body}`,
          );
        } else {
          const path = n % 3 === 1 ? '/live/?EIO=4&transport=websocket' : '/sip';
          connection.upgrade(path, { cookie: agent.cookie });
          connection.write(Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, n, n]));
        }
        setTimeout(() => connection.cut(), n % 7);
      }
      await agent.get('/session');
    });

    it('events of any shape are answered or ignored', async () => {
      await agent.listen();
      const { socket } = agent;
      const emit = socket?.emit.bind(socket) as unknown as (...words: unknown[]) => void;
      for (const word of [
        undefined,
        null,
        1,
        'x',
        [],
        {},
        { room: { toString: 1 } },
        Buffer.alloc(9),
      ]) {
        for (const event of ['watch', 'unwatch', 'heartbeat', 'time', 'nope', '__proto__']) {
          emit(event, word);
          emit(event, word, () => undefined);
          emit(event, word, 'no function');
        }
        emit('heartbeat', () => undefined);
        emit('watch', { room: `order-${'x'.repeat(80)}` });
      }
      expect(await agent.watch('order-x')).toBe(false);
    });

    it('one socket that asks for ten thousand rooms holds up nobody else, and is cut', async () => {
      const order = await register(agent);
      await agent.listen();
      for (let n = 0; n < 10_000; n += 1) {
        agent.socket?.emit('watch', { room: `order-${order.id}` }, () => undefined);
      }
      const startedAt = performance.now();
      expect((await dispatcher.ask('GET', '/work-orders')).status).toBe(200);
      expect(performance.now() - startedAt).toBeLessThan(1_500);
      await eventually('the socket is cut', () => agent.socket?.connected === false);
    });

    it('a frame of a megabyte ends the socket that sent it', async () => {
      await agent.listen();
      agent.socket?.emit('watch', { room: 'x'.repeat(1_000_000) }, () => undefined);
      await eventually('the socket is cut', () => agent.socket?.connected === false);
    });

    it('who connects and says nothing is not kept', async () => {
      const connection = await RawConnection.to(system.origin);
      connection.upgrade('/live/?EIO=4&transport=websocket');
      await eventually('a closing frame', () => connection.said.includes('\x88'), 10_000);
      connection.cut();
    });

    it('what was missed is told to nobody whose session has ended meanwhile', async () => {
      const person = await system.signIn('dispatch1');
      const socket = io(system.origin, {
        path: '/live',
        transports: ['websocket'],
        extraHeaders: { cookie: person.cookie },
        forceNew: true,
        reconnection: false,
        autoConnect: false,
      });
      // On the wire: what comes before the door is opened reaches no listener of the library.
      const heard: unknown[] = [];
      socket.io.on('open', () => socket.io.engine.on('data', (data: unknown) => heard.push(data)));
      socket.connect();
      await new Promise((resolve) => socket.once('hello', resolve));
      await dispatcher.listen();
      const first = await register(agent);
      await eventually('news comes', () => JSON.stringify(heard).includes(first.id));
      // The connection breaks, and the session ends before it is back.
      socket.io.engine.close();
      await person.send('DELETE', '/session');
      const missed: OutcomeReceipt = await register(agent);
      await dispatcher.heard('the order', ({ data }) => data['orderId'] === missed.id);
      const refused = new Promise<Error>((resolve) => socket.once('connect_error', resolve));
      socket.connect();
      expect((await refused).message).toBe('not-signed-in');
      socket.close();
      expect(JSON.stringify(heard)).not.toContain(missed.id);
    });

    it('what was missed in a break comes after it to whose session goes on', async () => {
      await dispatcher.listen();
      const first = await register(agent);
      await dispatcher.heard('news', ({ data }) => data['orderId'] === first.id);
      dispatcher.socket?.io.engine.close();
      const missed = await register(agent);
      await dispatcher.heard('what was missed', ({ data }) => data['orderId'] === missed.id);
      expect(dispatcher.socket?.recovered).toBe(true);
    });
  });
});
