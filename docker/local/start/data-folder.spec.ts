import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { Child } from '../processes/child.ts';
import { DataFolder } from './data-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'data-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is refused while another start runs on it, and taken over when that one was killed', async () => {
  const lock = path.join(folder, 'start.pid');
  const log = path.join(folder, 'log');
  const script = `echo $$ > ${lock}; while :; do read line; done < /dev/zero # docker/local/start.ts`;
  const other = new Child({ name: 'other', command: ['/bin/sh', '-c', script], logFile: log });
  while ((await stat(lock).catch(() => undefined))?.size === undefined)
    await new Promise(setImmediate);
  await expect(DataFolder.claim(folder)).rejects.toThrow('Another npm start');
  await other.stop(0);
  await expect(DataFolder.claim(folder)).resolves.toBeInstanceOf(DataFolder);
});

it('keeps its secret key for its owner alone until it is emptied', async () => {
  const data = await DataFolder.claim(folder);
  const key = await data.secretKey();
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(await data.secretKey()).toBe(key);
  expect((await stat(data.at('secret-key'))).mode & 0o777).toBe(0o600);
  await mkdir(data.at('postgres'));
  await writeFile(data.at('postgres', 'password'), 'x');
  await data.empty();
  expect((await readdir(folder)).sort()).toEqual(['logs', 'start.pid']);
  expect(await data.secretKey()).not.toBe(key);
});
