import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { Child } from './child.ts';
import { endLeftovers, markDescendants } from './leftovers.ts';
import { untilReady } from './readiness.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'child-'));
});
afterAll(() => rm(folder, { recursive: true }));

const shell = (name: string, script: string) =>
  new Child({ name, command: ['/bin/sh', '-c', script], logFile: path.join(folder, name) });

const lines = async (name: string) =>
  (await readFile(path.join(folder, name), 'utf8')).trim().split('\n');

async function untilSays(child: Child, name: string, text: string): Promise<void> {
  await untilReady(child, async () => {
    if (!(await lines(name)).includes(text)) throw new Error(`no ${text} yet`);
  });
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('makes a child end that does not listen, with what the child started', async () => {
  const child = shell('deaf', 'trap "" TERM; sleep 60 & echo $!; echo ready; wait; wait; sleep 60');
  await untilSays(child, 'deaf', 'ready');
  await child.stop(200);
  expect(await child.exited).toEqual({ succeeded: false, how: 'ended with SIGKILL' });
  const [grandchild] = await lines('deaf');
  await untilGone(Number(grandchild));
});

it('tells the last words of a child that ends instead of getting ready', async () => {
  const child = shell('failing', 'echo "port is taken"; exit 3');
  const waiting = untilReady(child, () => Promise.reject(new Error('not yet')));
  await expect(waiting).rejects.toThrow('failing ended with code 3\nport is taken');
});

it('finds what a child left behind when it ended', async () => {
  markDescendants();
  const child = shell('careless', 'setsid sleep 60 & echo $!');
  await child.exited;
  const [left] = await lines('careless');
  expect(isAlive(Number(left))).toBe(true);
  await endLeftovers();
  await untilGone(Number(left));
});

/** A killed process may be there a moment longer; Jest's time limit is the patience. */
async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid) && !(await isZombie(pid))) await new Promise(setImmediate);
}

const isZombie = async (pid: number) =>
  / Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z '));
