import { randomBytes } from 'node:crypto';

import pg from 'pg';

import { ALL_ENTITIES } from '../../all-entities.js';
import { ALL_MIGRATIONS } from '../../migrations/all-migrations.js';
import { DatabaseSettings } from '../config/database.config.js';
import { createDataSource } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';

const TEMPLATE_LOCK = 12_345_003;

function adminUrl(): URL {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given)
    throw new Error('TEST_DATABASE_URL is missing: database specs run in `npm test -- database`');
  return new URL(given);
}

function urlOf(database: string): string {
  const url = adminUrl();
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl().href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One migrated template for each set of migrations; each spec file gets a copy of its own. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template =
    `template_${ALL_MIGRATIONS.map((m) => m.name.slice(-13)).at(-1) ?? 'none'}_${ALL_MIGRATIONS.length}_${process.env['TEST_RUN'] ?? 'local'}`.toLowerCase();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) {
      await admin.query(`create database ${template}_new`);
      await migrateUrl(urlOf(`${template}_new`));
      await admin.query(`alter database ${template}_new rename to ${template}`);
    }
    await admin.query(`create database ${name} template ${template}`);
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin(async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function migrateUrl(url: string): Promise<void> {
  const settings = DatabaseSettings.parse({ DATABASE_URL: url });
  const dataSource = await createDataSource(settings, ALL_ENTITIES, ALL_MIGRATIONS).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
