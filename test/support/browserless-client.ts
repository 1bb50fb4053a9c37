import { randomUUID } from 'node:crypto';

import type {
  ClientToServerEvents,
  LiveMessage,
  ServerToClientEvents,
  Tick,
} from '@hotline/shared';
import { io, type Socket } from 'socket.io-client';

import { eventually } from './eventually.ts';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A signed-in person without a browser: HTTP with the session cookie, and the live socket. */
export class Client {
  /** Every live message that came in, in order. */
  readonly live: LiveMessage[] = [];
  readonly ticks: Tick[] = [];
  /** Those the server put it into, by its greeting. */
  rooms: readonly string[] = [];
  socket?: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** Of the node it talks to; another one may be given when that node is dead. */
  origin: string;
  readonly cookie: string;

  private constructor(origin: string, cookie: string) {
    this.origin = origin;
    this.cookie = cookie;
  }

  static async signIn(origin: string, login: string, password: string): Promise<Client> {
    const response = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    if (response.status !== 200)
      throw new Error(`${login} cannot sign in: ${await response.text()}`);
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!cookie) throw new Error('No session cookie');
    return new Client(origin, cookie);
  }

  async ask<T>(
    method: string,
    path: string,
    body?: unknown,
    key: string = randomUUID(),
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T };
  }

  async get<T>(path: string): Promise<T> {
    return this.expecting<T>('GET', path);
  }

  /** Fails unless the answer is a success. */
  async send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<T> {
    return this.expecting<T>(method, path, body);
  }

  /** Opens the live socket and resolves when the server has greeted it. */
  async listen(): Promise<void> {
    this.socket = io(this.origin, {
      path: '/live',
      transports: ['websocket'],
      extraHeaders: { cookie: this.cookie },
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      forceNew: true,
    });
    this.socket.on('live', (message) => this.live.push(message));
    this.socket.on('tick', (tick) => this.ticks.push(tick));
    await new Promise<void>((resolve, reject) => {
      this.socket?.once('hello', ({ rooms }) => {
        this.rooms = rooms;
        resolve();
      });
      this.socket?.once('connect_error', reject);
    });
  }

  watch(room: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (!this.socket) return reject(new Error('Not listening'));
      this.socket.emit('watch', { room }, ({ joined }) => resolve(joined));
    });
  }

  /** Waits for a live message that fits, also one that came before. */
  heard(
    what: string,
    fits: (message: LiveMessage) => boolean,
    withinMs?: number,
  ): Promise<LiveMessage> {
    return eventually(what, () => this.live.find(fits), withinMs);
  }

  close(): void {
    this.socket?.disconnect();
  }

  private async expecting<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }
}
