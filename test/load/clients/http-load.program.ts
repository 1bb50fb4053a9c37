import { monotonicMs, until } from '../harness/monotonic.ts';
import { answer } from '../harness/program.ts';
import { type HttpAnswer, HttpConnection } from './http-connection.ts';
import { type Post, requestsOf } from './post.ts';

export interface Load {
  readonly perSecond: number;
  /** Time to answer of each request, ms. */
  readonly latencies: Float64Array;
}

export interface Sent {
  readonly body: string;
  readonly sentAt: number;
}

/** Kept open between slices: what is measured is requests, not handshakes. */
const connections = new Map<number, HttpConnection[]>();

async function connectionsTo(port: number, count: number): Promise<HttpConnection[]> {
  const open = connections.get(port) ?? [];
  while (open.length < count) open.push(await HttpConnection.open(port));
  connections.set(port, open);
  return open.slice(0, count);
}

function expectSuccess({ status, body }: HttpAnswer): void {
  if (status >= 300) throw new Error(`${status} ${body}`);
}

/** Each connection asks as fast as it is answered. */
async function closedLoop(input: { post: Post; clients: number; seconds: number }): Promise<Load> {
  const next = requestsOf(input.post);
  const open = await connectionsTo(input.post.port, input.clients);
  const latencies: number[] = [];
  const startedAt = monotonicMs();
  const end = startedAt + input.seconds * 1000;
  await Promise.all(
    open.map(async (connection) => {
      for (let now = monotonicMs(); now < end;) {
        expectSuccess(await connection.ask(next()));
        const answeredAt = monotonicMs();
        latencies.push(answeredAt - now);
        now = answeredAt;
      }
    }),
  );
  const seconds = (monotonicMs() - startedAt) / 1000;
  return { perSecond: latencies.length / seconds, latencies: Float64Array.from(latencies) };
}

/** A request every so often, whether or not the one before has been answered; up to 16 at a time. */
async function paced(input: { post: Post; perSecond: number; seconds: number }): Promise<Sent[]> {
  const next = requestsOf(input.post);
  const open = await connectionsTo(input.post.port, 16);
  const total = Math.round(input.perSecond * input.seconds);
  const startAt = monotonicMs();
  return Promise.all(
    Array.from({ length: total }, async (_, n) => {
      await until(startAt + (n * 1000) / input.perSecond);
      const sentAt = monotonicMs();
      const connection = open[n % open.length];
      if (!connection) throw new Error('No connection');
      const answered = await connection.ask(next());
      expectSuccess(answered);
      return { body: answered.body, sentAt };
    }),
  );
}

const calls = { closedLoop, paced };
export type HttpLoad = typeof calls;
answer(calls);
