import * as z from 'zod';

export const DatabaseSettings = z.object({
  DATABASE_URL: z
    .url()
    .default('postgres://hotline:hotline@127.0.0.1:5432/hotline')
    .describe('PostgreSQL 16 or newer.'),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .default(16)
    .describe('Connections of one process. Two nodes and a worker need three times as many.'),
  DATABASE_STATEMENT_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .default(15_000)
    .describe('A statement that runs longer is ended, ms.'),
});
