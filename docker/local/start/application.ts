import path from 'node:path';

import { Child, type ChildSpec } from '../processes/child.ts';
import { endOf, untilReady } from '../processes/readiness.ts';
import { runTool } from '../processes/tool.ts';
import type { Place, Settings } from './services.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
const PROGRAMS = path.join(ROOT, 'server/dist');

/** The workspace's task runner, without helpers that outlive it. */
export function nx(args: readonly string[], logFile?: string): ChildSpec {
  return {
    name: 'nx',
    command: [process.execPath, 'node_modules/.bin/nx', ...args],
    cwd: ROOT,
    env: {
      ...process.env,
      NX_TUI: 'false',
      NX_ISOLATE_PLUGINS: 'false',
      ...(logFile === undefined ? {} : { FORCE_COLOR: '0' }),
    },
    ...(logFile === undefined ? {} : { logFile }),
  };
}

/** Builds shared, server and console; what has not changed since the last build is left as it is. */
export async function build(logFile?: string): Promise<void> {
  await runTool(nx(['run-many', '-t', 'build'], logFile));
}

/** Runs one of the server's one-time programs: `migrate`, `demo`. */
export async function runProgram(name: string, settings: Settings, { data }: Place): Promise<void> {
  await runTool({
    name,
    command: [process.execPath, path.join(PROGRAMS, `${name}.main.js`)],
    cwd: ROOT,
    env: { ...process.env, ...settings },
    logFile: data.logOf(name),
  });
}

/** Starts a process of the server. */
export function startProcess(
  name: 'api' | 'worker',
  settings: Settings,
  { data, shutdown, onLoss }: Place,
): Child {
  const child = new Child({
    name: `The server's ${name} process`,
    command: [process.execPath, '--enable-source-maps', path.join(PROGRAMS, `${name}.main.js`)],
    cwd: ROOT,
    env: { ...process.env, ...settings },
    logFile: data.logOf(name),
  });
  shutdown.add(() => child.stop());
  void child.exited.then(async ({ how }) => {
    if (!shutdown.begun) onLoss(`${child.name} ${how}\n${await endOf(child.logFile)}`);
  });
  return child;
}

/** Waits until the API says that it and what it needs are there. */
export async function untilHealthy(api: Child, origin: string): Promise<void> {
  await untilReady(api, async () => {
    const response = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(2000) });
    if (!response.ok)
      throw new Error(`/health/ready answers ${response.status}: ${await response.text()}`);
  });
}
