import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { monotonicMs, until } from '../harness/monotonic.ts';
import { answer } from '../harness/program.ts';
import { OrderReader } from './read-orders.ts';
import { OrderRegister } from './register-order.ts';
import { Screens } from './screens.ts';

export interface Emitted {
  readonly subject: string;
  readonly sentAt: number;
}

const server = createServer((request, response) => void serve(request, response));
server.keepAliveTimeout = 0; // between two slices others have their turn
const screens = new Screens(server);
let register: OrderRegister | undefined;
let reader: OrderReader | undefined;
let version = 0;

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET' && reader) {
    return reader.read(request.url ?? '').then(
      (rows) => reply(response, 200, rows),
      (error: unknown) => reply(response, 500, { error: String(error) }),
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  try {
    reply(response, 200, request.url === '/echo' ? JSON.parse(text) : await create(request, text));
  } catch (error) {
    reply(response, 500, { error: String(error) });
  }
}

async function create({ headers }: IncomingMessage, text: string): Promise<unknown> {
  const order = await register?.register(headers, text);
  if (!order) throw new Error('Refused');
  screens.broadcast(eventOf(`work-order:${order.id}`));
  return order;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  const json = JSON.stringify(body);
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
    })
    .end(json);
}

/** About as long as ours: 300 bytes. */
function eventOf(subject: string) {
  version += 1;
  return {
    id: String(version),
    type: 'order.changed',
    subject,
    version,
    at: new Date().toISOString(),
    data: {
      orderId: '0198f0c2-0000-7000-8000-000000000000',
      orderNo: '2611-000017',
      state: 'PENDING_DISPATCH',
      fact: 'WorkOrderSubmitted',
      round: 0,
      urgency: 'NORMAL',
    },
  };
}

/** @returns where it listens */
async function open({ databaseUrl }: { databaseUrl: string }) {
  register = new OrderRegister(databaseUrl);
  reader = new OrderReader(databaseUrl);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port };
}

/** Pushes an event to every screen, so often a second. */
async function emit(input: { perSecond: number; seconds: number }): Promise<Emitted[]> {
  const emitted: Emitted[] = [];
  const startAt = monotonicMs();
  for (let n = 0; n < input.perSecond * input.seconds; n += 1) {
    await until(startAt + (n * 1000) / input.perSecond);
    const subject = `bare:${version}`;
    emitted.push({ subject, sentAt: monotonicMs() });
    screens.broadcast(eventOf(subject));
  }
  return emitted;
}

const calls = { open, emit };
export type LimitServer = typeof calls;
answer(calls);
