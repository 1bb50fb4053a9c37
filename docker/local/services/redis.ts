import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import path from 'node:path';

import { fetchProgram } from '../debian/program-tree.ts';
import { Child } from '../processes/child.ts';
import { findOnPath } from '../processes/find-on-path.ts';
import { freePort } from '../processes/ports.ts';
import { untilReady } from '../processes/readiness.ts';
import { type Report, silently } from '../progress/report.ts';
import type { Service } from './service.ts';

export interface RedisOptions {
  readonly dir: string;
  readonly port?: number;
  /** Whether a restart finds the data again (append-only file, flushed each second). */
  readonly persistence?: boolean;
  /** Random unless told; a restart in the same place keeps it. */
  readonly password?: string;
  readonly report?: Report;
}

/** Starts a Redis (or Valkey) of its own on 127.0.0.1, with a random password. */
export async function startRedis(options: RedisOptions): Promise<Service> {
  const { dir, persistence = false, report = silently } = options;
  const program = await findRedis(report);
  const port = options.port ?? (await freePort());
  const password = options.password ?? randomBytes(18).toString('base64url');
  await mkdir(dir, { recursive: true });
  const file = path.join(dir, 'redis.conf');
  const configuration = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(path.resolve(dir))}`,
    'maxmemory-policy noeviction', // BullMQ loses jobs under any other
    'save ""',
    `appendonly ${persistence ? 'yes' : 'no'}`,
    'appendfsync everysec',
    '',
  ];
  await writeFile(file, configuration.join('\n'), { mode: 0o600 });
  const child = new Child({
    name: 'Redis',
    command: [program, file],
    logFile: path.join(dir, 'redis.log'),
  });
  await untilReady(child, () => authenticate(port, password));
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    port,
    exited: child.exited,
    stop: () => child.stop(),
  };
}

async function findRedis(report: Report): Promise<string> {
  const installed = findOnPath('redis-server') ?? findOnPath('valkey-server');
  // Debian's redis-tools carries the server: redis-check-rdb is the same binary under another name.
  return (
    installed ?? fetchProgram('redis-server', 'redis-tools', 'usr/bin/redis-check-rdb', report)
  );
}

async function authenticate(port: number, password: string): Promise<void> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    socket.write(`AUTH ${password}\r\nPING\r\n`);
    let answer = '';
    for await (const chunk of socket) {
      answer += String(chunk);
      if (answer.includes('+PONG')) return;
      if (answer.includes('-')) break;
    }
    throw new Error(answer.trim() || 'connection closed');
  } finally {
    socket.destroy();
  }
}
