import type { DataSource } from 'typeorm';

/** Any number will do, as long as every migration uses the same. */
const MIGRATION_LOCK = 12_345_002;

/** Brings the database up to date; a second migration waits at the lock and then finds nothing to do. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const keeper = dataSource.createQueryRunner();
  await keeper.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await keeper.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await keeper.release();
  }
}
