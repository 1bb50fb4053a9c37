import { createConnection, type Socket } from 'node:net';

import { monotonicMs } from '../harness/monotonic.ts';
import { FrameReader, shortFrame } from './frame-reader.ts';

export interface Address {
  readonly port: number;
  /** With the query, for example "/live/?EIO=4&transport=websocket". */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const SUBJECT = Buffer.from('"subject":"');
const QUOTE = 0x22;

/** Packets of Engine.IO and Socket.IO as their first characters on the wire. */
const OPEN = 0x30; // 0
const PING = 0x32; // 2
const MESSAGE = 0x34; // 4
const CONNECT_NAMESPACE = shortFrame('40');
const PONG = shortFrame('3');

/**
 * One person's screen, as little of it as the wire allows: a TCP connection that answers the
 * WebSocket and Socket.IO handshakes and notes when which subject's message came.
 */
export class Screen {
  /** Resolves at the first message: the server's greeting. */
  readonly greeted: Promise<void>;
  readonly #socket: Socket;
  readonly #reader = new FrameReader();
  readonly #heard: (subject: string, at: number) => void;
  #upgraded = false;
  #greet = Promise.withResolvers<void>();

  constructor(address: Address, heard: (subject: string, at: number) => void) {
    this.#heard = heard;
    this.greeted = this.#greet.promise;
    const fail = (why: string) => this.#greet.reject(new Error(why));
    this.#socket = createConnection({ port: address.port, host: '127.0.0.1' });
    this.#socket.setNoDelay(true);
    this.#socket.on('connect', () => this.#socket.write(handshake(address)));
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', ({ message }) => fail(message));
    this.#socket.on('close', () => fail('The server closed the socket'));
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    const at = monotonicMs();
    let frames = chunk;
    if (!this.#upgraded) {
      if (!chunk.toString('latin1', 0, 12).endsWith('101')) {
        this.#greet.reject(new Error(chunk.toString('utf8', 0, 200)));
        return;
      }
      this.#upgraded = true;
      frames = chunk.subarray(chunk.indexOf(END_OF_HEAD) + END_OF_HEAD.length);
    }
    this.#reader.read(frames, (buffer, from, to) => this.#hear(buffer, from, to, at));
  }

  #hear(buffer: Buffer, from: number, to: number, at: number): void {
    const kind = buffer[from];
    if (kind === PING && to - from === 1) {
      this.#socket.write(PONG);
    } else if (kind === OPEN) {
      this.#socket.write(CONNECT_NAMESPACE);
    } else if (kind === MESSAGE) {
      const found = buffer.indexOf(SUBJECT, from);
      if (found >= 0 && found < to) {
        const start = found + SUBJECT.length;
        this.#heard(buffer.toString('latin1', start, buffer.indexOf(QUOTE, start)), at);
      } else if (buffer.toString('latin1', from, to).includes('"hello"')) {
        this.#greet.resolve();
      }
    }
  }
}

function handshake({ port, path, headers = {} }: Address): string {
  return [
    `GET ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
}
