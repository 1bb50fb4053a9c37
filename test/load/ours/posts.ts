import type { Post } from '../clients/post.ts';
import type { Bench } from '../harness/bench.ts';
import { ORDER } from './order.ts';
import { openSession } from './sessions.ts';

/** An agent registers an order at our server. */
export async function postToUs({ system }: Bench): Promise<Post> {
  const cookie = await openSession(system.databaseUrl, 'agent1');
  return { port: system.port, path: '/api/work-orders', headers: { cookie }, body: ORDER };
}

/** The same order at the limit program. */
export async function postToLimit({ system }: Bench, port: number): Promise<Post> {
  const cookie = await openSession(system.limitDatabaseUrl, 'agent1');
  return { port, path: '/orders', headers: { cookie }, body: ORDER };
}
