import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import type * as z from 'zod';

import type { DatabaseSettings } from '../config/database.config.js';

type Entities = MixedList<new () => object> | MixedList<EntitySchema>;

export function createDataSource(
  settings: z.output<typeof DatabaseSettings>,
  entities: Entities,
  migrations: MixedList<new () => object>,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.DATABASE_URL,
    applicationName: 'hotline',
    entities: entities as MixedList<new () => object>,
    migrations,
    migrationsTransactionMode: 'each',
    extra: {
      max: settings.DATABASE_POOL_SIZE,
      connectionTimeoutMillis: 3_000,
      // Statements that do not wait for each other share a round trip.
      pipeline: true,
      statement_timeout: settings.DATABASE_STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 30_000,
    },
    // A lost connection is an event of the pool, not a reason to end the process.
    poolErrorHandler: () => undefined,
  });
}
