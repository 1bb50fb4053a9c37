import * as z from 'zod';

export const RedisSettings = z.object({
  REDIS_URL: z
    .url()
    .default('redis://127.0.0.1:6379')
    .describe(
      'Redis 6.2 or newer, maxmemory-policy noeviction. Holds presence, bells and the live lane; never the only copy of a fact.',
    ),
});
