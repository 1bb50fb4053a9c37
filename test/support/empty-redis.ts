import { Redis } from 'ioredis';

import type { System } from './system.ts';

/** FLUSHALL: as a Redis that came back without its data. */
export async function emptyRedis({ redis }: System): Promise<void> {
  const connection = new Redis(redis.url);
  await connection.flushall();
  connection.disconnect();
}
