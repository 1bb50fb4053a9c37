import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort, type Service, startRedis } from '@hotline/local';

import { Client } from './browserless-client.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { eventually } from './eventually.ts';
import { NodeProcess } from './node-process.ts';
import { startTestAsterisk, type TestAsterisk } from './telephone-exchange.ts';

export interface SystemOptions {
  /** API nodes; one unless told. */
  readonly nodes?: number;
  readonly workers?: number;
  /** A real Asterisk of its own; without it telephony is off. */
  readonly telephony?: boolean;
  /** More settings of the server, for example RING_SECONDS. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether Redis keeps its data over a restart. */
  readonly redisPersistence?: boolean;
}

export interface ApiNode {
  readonly origin: string;
  process: NodeProcess;
  start(): Promise<void>;
}

const COMMON = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'debug',
  DEMO: 'true',
  DATABASE_POOL_SIZE: '8',
  SECRET_KEY: Buffer.alloc(32, 5).toString('base64'),
};

/** The whole system, built, on services of its own: nothing is shared with another journey. */
export class System {
  readonly nodes: ApiNode[] = [];
  readonly workers: NodeProcess[] = [];
  readonly database: TestDatabase;
  readonly asterisk: TestAsterisk | undefined;
  redis: Service;
  readonly dir: string;
  readonly #env: Record<string, string>;
  readonly #redisPersistence: boolean;

  private constructor(parts: {
    database: TestDatabase;
    redis: Service;
    asterisk: TestAsterisk | undefined;
    dir: string;
    options: SystemOptions;
  }) {
    const { database, redis, asterisk, dir, options } = parts;
    this.database = database;
    this.redis = redis;
    this.asterisk = asterisk;
    this.dir = dir;
    this.#redisPersistence = options.redisPersistence ?? false;
    this.#env = {
      ...COMMON,
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      STORAGE_DIR: path.join(dir, 'storage'),
      CONSOLE_DIR: path.resolve(import.meta.dirname, '../../console/dist/browser'),
      ...(asterisk ? asterisk.env : { TELEPHONY_OFF_REASON: 'not needed in this journey' }),
      ...options.env,
    };
  }

  static async start(options: SystemOptions = {}): Promise<System> {
    const dir = await mkdtemp(path.join(tmpdir(), 'hotline-journey-'));
    const redis = await startRedis({
      dir: path.join(dir, 'redis'),
      persistence: options.redisPersistence ?? false,
    });
    const [database, asterisk] = await Promise.all([
      createDatabase((url) => fill({ DATABASE_URL: url, REDIS_URL: redis.url }, dir)),
      options.telephony ? startTestAsterisk(path.join(dir, 'asterisk')) : undefined,
    ]);
    const system = new System({ database, redis, asterisk, dir, options });
    try {
      for (let n = 0; n < (options.workers ?? 1); n += 1) system.startWorker();
      await Promise.all(Array.from({ length: options.nodes ?? 1 }, async () => system.addNode()));
      return system;
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  get origin(): string {
    const node = this.nodes[0];
    if (!node) throw new Error('No API node');
    return node.origin;
  }

  signIn(login: string, node = 0): Promise<Client> {
    return Client.signIn(this.nodes[node]?.origin ?? this.origin, login, DEMO_PASSWORD);
  }

  /** @param env more settings, of this one alone */
  startWorker(env: Readonly<Record<string, string>> = {}): NodeProcess {
    const log = path.join(this.dir, 'worker.log');
    const worker = new NodeProcess('worker', { ...this.#env, ...env }, log);
    this.workers.push(worker);
    return worker;
  }

  /** @param env more settings, of this one alone */
  async addNode(env: Readonly<Record<string, string>> = {}): Promise<ApiNode> {
    const port = await freePort();
    const log = path.join(this.dir, `api-${this.nodes.length}.log`);
    const origin = `http://127.0.0.1:${port}`;
    const run = () => new NodeProcess('api', { ...this.#env, ...env, PORT: String(port) }, log);
    const node: ApiNode = {
      origin,
      process: run(),
      start: async () => {
        node.process = run();
        await untilReady(node);
      },
    };
    this.nodes.push(node);
    await untilReady(node);
    return node;
  }

  /** Ends Redis as a crash would, and starts it anew at the same address. */
  async restartRedis(): Promise<void> {
    const url = new URL(this.redis.url);
    await this.redis.stop();
    await this.startRedisAgain(Number(url.port));
  }

  async startRedisAgain(port: number): Promise<void> {
    this.redis = await startRedis({
      dir: path.join(this.dir, 'redis'),
      port,
      password: decodeURIComponent(new URL(this.redis.url).password),
      persistence: this.#redisPersistence,
    });
  }

  async stop(): Promise<void> {
    await Promise.all([
      ...this.nodes.map((node) => node.process.stop()),
      ...this.workers.map((w) => w.stop()),
    ]);
    await this.asterisk?.stop();
    await this.redis.stop();
    await this.database.drop();
    if (!process.env['KEEP_LOGS']) await rm(this.dir, { recursive: true, force: true });
  }
}

/** What `npm start` does before the servers run. */
async function fill(services: Record<string, string>, dir: string): Promise<void> {
  const env = {
    ...COMMON,
    ...services,
    STORAGE_DIR: path.join(dir, 'storage'),
    TELEPHONY_OFF_REASON: 'not needed for this',
  };
  for (const main of ['migrate', 'demo'] as const) {
    const log = path.join(dir, `${main}.log`);
    const code = await new NodeProcess(main, env, log).finished();
    if (code !== 0) throw new Error(`${main} ended with ${String(code)}, see ${log}`);
  }
}

async function untilReady(node: ApiNode): Promise<void> {
  await eventually(
    `the node at ${node.origin} is ready`,
    async () => {
      if (!node.process.running) throw new Error(`It ended, see ${node.process.logFile}`);
      return (await fetch(`${node.origin}/health/ready`)).ok;
    },
    // A second or two on a quiet machine; a busy one may take long, and that is no fault.
    90_000,
  );
}
