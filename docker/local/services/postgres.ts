import path from 'node:path';

import pg from 'pg';

import { Child } from '../processes/child.ts';
import { freePort } from '../processes/ports.ts';
import { untilReady } from '../processes/readiness.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { HERE, openCluster, SUPERUSER } from './postgres-cluster.ts';
import type { Service } from './service.ts';

export interface PostgresOptions {
  /** Kept between starts: the cluster and the superuser's password. */
  readonly dataDir: string;
  readonly port?: number;
  /** `false` for data that may be lost with the machine: tests. */
  readonly fsync?: boolean;
  /** Made if it is not there; `url` points to it. `postgres` unless told. */
  readonly database?: string;
  /** More settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts PostgreSQL from npm's binaries on 127.0.0.1; the user of `url` is its superuser. */
export async function startPostgres(options: PostgresOptions): Promise<Service> {
  const { database = 'postgres', fsync = true } = options;
  const dataDir = path.resolve(options.dataDir);
  const binaries = await postgresBinaries();
  const { folder, password } = await openCluster(dataDir, binaries);
  const port = options.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    max_connections: '200',
    ...(fsync ? {} : CARELESS),
    ...options.settings,
  };
  const child = new Child({
    name: 'PostgreSQL',
    command: [
      path.join(binaries.bin, 'postgres'),
      ...['-D', HERE],
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    cwd: folder,
    ...(binaries.uid === undefined ? {} : { uid: binaries.uid }),
    logFile: path.join(dataDir, 'postgres.log'),
    stopSignal: 'SIGINT', // "fast": SIGTERM would wait for every client to go
  });
  const urlOf = (name: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`;
  await untilReady(child, () => ensureDatabase(urlOf('postgres'), database));
  return { url: urlOf(database), port, exited: child.exited, stop: () => child.stop() };
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
