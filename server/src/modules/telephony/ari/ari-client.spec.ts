import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type WebSocket, WebSocketServer } from 'ws';

import { AriClient } from './ari-client.js';
import { AriError, AriUnreachable } from './ari-error.js';

interface Request {
  readonly request_id: string;
  readonly method: string;
  readonly uri: string;
  readonly query_strings: readonly { readonly name: string; readonly value: string }[];
  readonly message_body?: string;
}

const digit = { type: 'ChannelDtmfReceived', digit: '1', channel: { id: 'leg' } };

/** Asterisk's side of the socket; it answers with 200 unless told to keep silent. */
class Peer extends EventEmitter<{ socket: [WebSocket]; request: [Request] }> {
  readonly requests: Request[] = [];
  silent = false;
  status = 200;
  readonly #server: WebSocketServer;

  static async start(port = 0): Promise<Peer> {
    const server = new WebSocketServer({ port, host: '127.0.0.1' });
    await once(server, 'listening');
    return new Peer(server);
  }

  private constructor(server: WebSocketServer) {
    super();
    this.#server = server;
    this.#server.on('connection', (socket) => {
      socket.on('message', (data: Buffer) => this.#answer(socket, data));
      this.emit('socket', socket);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(socket: WebSocket, data: Buffer): void {
    const request = JSON.parse(data.toString()) as Request;
    this.requests.push(request);
    this.emit('request', request);
    if (this.silent) return;
    const { request_id } = request;
    const body = JSON.stringify({ answer: request.uri });
    socket.send(
      JSON.stringify({
        ...{ type: 'RESTResponse', request_id, status_code: this.status, message_body: body },
      }),
    );
  }
}

describe('The ARI client', () => {
  let peer: Peer;
  let told: EventEmitter<{ ready: []; lost: [string]; event: [{ type: string }]; complaint: [] }>;
  let client: AriClient;

  beforeEach(async () => {
    peer = await Peer.start();
    told = new EventEmitter();
    client = new AriClient(
      {
        address: { url: `http://127.0.0.1:${peer.port}/ari`, user: 'u', password: 'p' },
        application: 'hotline',
        log: { info: () => undefined, warn: () => told.emit('complaint') },
        ping: { everyMs: 20, limitMs: 60 },
      },
      {
        onReady: () => told.emit('ready'),
        onEvent: (event) => told.emit('event', event),
        onLost: (reason) => told.emit('lost', reason),
      },
    );
  });
  afterEach(async () => {
    await client.close();
    await peer.close();
  });

  const connect = async (): Promise<WebSocket> => {
    const socket = once(peer, 'socket') as Promise<[WebSocket]>;
    const ready = once(told, 'ready');
    client.open();
    await ready;
    return (await socket)[0];
  };

  test('puts parameters into path and query, and the rest into the body', async () => {
    await connect();
    await client.call(
      'channels.originateWithId',
      { channelId: 'a/b', endpoint: 'PJSIP/x', app: 'hotline', timeout: 20 },
      { variables: { CALL_ID: 'c' } },
    );
    expect(peer.requests.find(({ method }) => method === 'POST')).toMatchObject({
      uri: 'channels/a%2Fb',
      query_strings: [
        { name: 'endpoint', value: 'PJSIP/x' },
        { name: 'app', value: 'hotline' },
        { name: 'timeout', value: '20' },
      ],
      message_body: '{"variables":{"CALL_ID":"c"}}',
    });
  });

  test('lets the answers to its own requests pass the event filter', async () => {
    await connect();
    await client.call('asterisk.ping', {});
    const filter = peer.requests.find(({ uri }) => uri === 'applications/hotline/eventFilter');
    const { allowed } = JSON.parse(filter?.message_body ?? '{}') as { allowed: object[] };
    expect(allowed).toContainEqual({ type: 'RESTResponse' });
    expect(allowed).toContainEqual({ type: 'ApplicationReplaced' });
  });

  test('a refusal is an error with its status', async () => {
    await connect();
    peer.status = 409;
    const refusal = await client
      .call('channels.answer', { channelId: 'x' })
      .catch((e: unknown) => e);
    expect(refusal).toBeInstanceOf(AriError);
    expect(refusal).toMatchObject({ status: 409 });
  });

  test('requests that wait when the socket breaks fail, and it connects again', async () => {
    const socket = await connect();
    peer.silent = true;
    const waiting = client.call('channels.list', {}).catch((error: unknown) => error);
    const lost = once(told, 'lost');
    socket.terminate();
    expect(await waiting).toBeInstanceOf(AriUnreachable);
    expect(await lost).toEqual(['unreachable']);
    expect(client.connected).toBe(false);
    await expect(client.call('channels.list', {})).rejects.toBeInstanceOf(AriUnreachable);
    peer.silent = false;
    await once(told, 'ready');
    expect(client.connected).toBe(true);
  });

  test('a connection that has gone silent is given up and made anew', async () => {
    await connect();
    peer.silent = true;
    expect(await once(told, 'lost')).toEqual(['unreachable']);
    peer.silent = false;
    await once(told, 'ready');
  });

  test('taken over, it stands down until opened again', async () => {
    const socket = await connect();
    const lost = once(told, 'lost');
    socket.send(JSON.stringify({ type: 'ApplicationReplaced' }));
    expect(await lost).toEqual(['taken-over']);
    await once(socket, 'close');
    expect(client.connected).toBe(false);
    await connect();
    expect(client.connected).toBe(true);
  });

  test('what an abandoned socket still says is not heard', async () => {
    const older = await connect();
    const heard: string[] = [];
    told.on('event', ({ type }) => heard.push(type));
    older.send(JSON.stringify({ type: 'ApplicationReplaced' }));
    older.send(JSON.stringify(digit));
    await once(told, 'lost');
    const newer = await connect();
    newer.send(JSON.stringify(digit));
    await once(told, 'event');
    expect(heard).toEqual(['ChannelDtmfReceived']);
  });

  test('keeps trying until somebody is there, without a word of loss', async () => {
    const { port } = peer;
    await peer.close();
    const losses: string[] = [];
    told.on('lost', (reason) => losses.push(reason));
    client.open();
    await once(told, 'complaint');
    expect(client.connected).toBe(false);
    peer = await Peer.start(port);
    await once(told, 'ready');
    expect(losses).toEqual([]);
  });
});
