import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5_000;
/** Its last lines are kept for the message when it fails. */
const KEPT_OUTPUT = 4_000;
/** Lets a child be ended by the kernel when its parent dies, whatever the parent dies of. */
const SETPRIV = '/usr/bin/setpriv';

export interface AsteriskProcess {
  readonly exited: Promise<void>;
  /** SIGTERM, and SIGKILL when that was not enough. */
  stop(): Promise<void>;
}

/** Starts Asterisk with the configuration in `<dir>/etc` and waits until ARI answers. */
export async function runAsterisk(start: {
  readonly command: readonly [string, ...string[]];
  readonly dir: string;
  readonly ari: { readonly url: string; readonly user: string; readonly password: string };
  readonly runAs?: { readonly uid: number; readonly gid: number } | undefined;
}): Promise<AsteriskProcess> {
  const guard = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'TERM', '--'] : [];
  const [program = '', ...args] = [
    ...guard,
    ...start.command,
    ...['-f', '-C', path.join(start.dir, 'etc/asterisk.conf')],
  ];
  const child = spawn(program, args, {
    cwd: start.dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { HOME: start.dir, PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: process.env.TZ },
    ...start.runAs,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (output = (output + text.toString()).slice(-KEPT_OUTPUT)));
  }
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
  });
  const running: AsteriskProcess = { exited, stop: () => stop(child, exited) };
  const answer = await Promise.race([
    exited.then(() => 'Asterisk ended at once'),
    untilReady(start.ari).then((ready) => (ready ? undefined : 'Asterisk did not answer in time')),
  ]);
  if (answer !== undefined) {
    await running.stop();
    throw new Error(`${answer}:\n${output}`);
  }
  return running;
}

async function untilReady(ari: { url: string; user: string; password: string }): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${ari.user}:${ari.password}`).toString('base64')}`;
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    const response = await fetch(`${ari.url}/asterisk/info`, {
      headers: { authorization, connection: 'close' },
    }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return true;
    await delay(50);
  }
  return false;
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return exited;
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await exited;
  clearTimeout(killer);
}
