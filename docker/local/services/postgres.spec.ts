import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';

import { startPostgres } from './postgres.ts';

const LIMIT_MS = 30_000;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'services-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function ask<Row>(url: string, sql: string): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row & pg.QueryResultRow>(sql);
  await client.end();
  return rows[0];
}

it(
  'PostgreSQL keeps its data between starts, finds Chinese text and lives in Shanghai',
  async () => {
    const options = { dataDir: path.join(folder, 'postgres'), database: 'hotline', fsync: false };
    const first = await startPostgres(options);
    await ask(first.url, 'create extension pg_trgm');
    await ask(first.url, "create table note as select '鸦雀无声' as text");
    await first.stop();

    const second = await startPostgres(options);
    const found = await ask(
      second.url,
      "select text, cardinality(show_trgm(text)) > 0 as found, current_setting('timezone') as zone from note",
    );
    await second.stop();
    expect(found).toEqual({ text: '鸦雀无声', found: true, zone: 'Asia/Shanghai' });
  },
  LIMIT_MS,
);
