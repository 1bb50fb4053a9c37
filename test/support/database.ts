import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';

import pg from 'pg';

import { ROOT } from './node-process.ts';

export interface TestDatabase {
  readonly url: string;
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Any number will do, as long as every journey uses the same. */
const TEMPLATE_LOCK = 12_345_004;

/**
 * A database beside the others of this run, as `fill` left the first one: migrated, with the demo
 * city. It is filled once and copied for each journey.
 */
export async function createDatabase(fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const admin = process.env['TEST_DATABASE_URL'];
  if (!admin) throw new Error('TEST_DATABASE_URL is missing: run `npm test -- journeys`');
  const name = `journey_${randomBytes(6).toString('hex')}`;
  await copyTemplate(admin, name, fill);
  const pool = new pg.Pool({ connectionString: urlOf(admin, name), max: 3 });
  pool.on('error', () => undefined);
  return {
    url: urlOf(admin, name),
    query: async <Row extends object>(text: string, values?: unknown[]) =>
      (await pool.query<Row>(text, values)).rows,
    drop: async () => {
      await pool.end();
      await asAdmin(admin, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

async function copyTemplate(
  admin: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  // Another build may have other tables: its template has another name.
  const template = `journey_template_${await fingerprintOfServer()}`;
  await asAdmin(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) {
      await client.query(`drop database if exists ${template}_new with (force)`);
      await client.query(`create database ${template}_new`);
      await fill(urlOf(admin, `${template}_new`));
      await client.query(`alter database ${template}_new rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template}`);
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  });
}

async function fingerprintOfServer(): Promise<string> {
  const { mtimeMs } = await stat(path.join(ROOT, 'server/dist/tsconfig.tsbuildinfo'));
  return Math.round(mtimeMs).toString(36);
}

function urlOf(admin: string, database: string): string {
  const url = new URL(admin);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
