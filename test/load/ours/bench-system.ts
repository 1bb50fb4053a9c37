import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort, type Service, startPostgres, startRedis } from '@hotline/local';
import pg from 'pg';

import { eventually } from '../../support/eventually.ts';
import { NodeProcess } from '../../support/node-process.ts';

/** One node and one worker on services of their own, as durable as in production. */
export class BenchSystem {
  readonly databaseUrl: string;
  /** One like it in the same PostgreSQL, for the limit programs. */
  readonly limitDatabaseUrl: string;
  readonly redisUrl: string;
  readonly port: number;
  readonly sql: pg.Pool;
  readonly env: Readonly<Record<string, string>>;
  readonly #dir: string;
  readonly #services: readonly Service[];
  readonly #processes: NodeProcess[] = [];

  private constructor(dir: string, postgres: Service, redis: Service, port: number) {
    this.#dir = dir;
    this.#services = [postgres, redis];
    this.port = port;
    this.databaseUrl = postgres.url;
    this.limitDatabaseUrl = urlOf(postgres.url, 'bench_limit');
    this.redisUrl = redis.url;
    this.sql = new pg.Pool({ connectionString: postgres.url, max: 4 });
    this.sql.on('error', () => undefined); // PostgreSQL ends sooner than its last client
    this.env = {
      NODE_ENV: 'test',
      DEMO: 'true',
      LOG_LEVEL: 'info',
      PORT: String(port),
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      SECRET_KEY: randomBytes(32).toString('base64'),
      STORAGE_DIR: path.join(dir, 'storage'),
      TELEPHONY_OFF_REASON: 'not needed in the bench',
    };
  }

  static async start(): Promise<BenchSystem> {
    const dir = await mkdtemp(path.join(tmpdir(), 'hotline-bench-'));
    const [postgres, redis, port] = await Promise.all([
      startPostgres({
        dataDir: path.join(dir, 'postgres'),
        database: 'hotline',
        settings: { track_commit_timestamp: 'on' }, // when an effect became durable
      }),
      startRedis({ dir: path.join(dir, 'redis'), persistence: true }),
      freePort(),
    ]);
    const system = new BenchSystem(dir, postgres, redis, port);
    try {
      await system.#runOnce('migrate');
      await system.#runOnce('demo');
      await system.sql.query('create database bench_limit template hotline');
      system.#run('worker');
      system.#run('api');
      await eventually('the API is ready', () => answersReady(port), 30_000);
      return system;
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  /** Both processes of the system, for their CPU. */
  get pids(): number[] {
    return this.#processes.map(({ pid }) => pid);
  }

  /** Resolves when the relay has sent on all that was stored. */
  async relayed(): Promise<void> {
    await eventually(
      'the outbox is empty',
      async () => {
        const waiting = await this.sql.query(
          'select 1 from outbox_message where relayed_at is null limit 1',
        );
        return waiting.rowCount === 0;
      },
      120_000,
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((process) => process.stop()));
    await this.sql.end();
    await Promise.all(this.#services.map((service) => service.stop()));
    if (!process.env['KEEP_LOGS']) await rm(this.#dir, { recursive: true, force: true });
  }

  #run(main: 'api' | 'worker'): void {
    this.#processes.push(new NodeProcess(main, { ...this.env }, this.#logOf(main)));
  }

  async #runOnce(main: 'migrate' | 'demo'): Promise<void> {
    const log = this.#logOf(main);
    const code = await new NodeProcess(main, { ...this.env }, log).finished();
    if (code !== 0) throw new Error(`${main} ended with ${String(code)}, see ${log}`);
  }

  #logOf(main: string): string {
    return path.join(this.#dir, `${main}.log`);
  }
}

function urlOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

async function answersReady(port: number): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
}
