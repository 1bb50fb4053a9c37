import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Settings } from '../config/settings.js';
import { DiskStorage } from './disk-storage.js';

let dir: string;
let storage: DiskStorage;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'hotline-storage-'));
  const STORAGE_DIR = path.join(dir, 'store');
  storage = new DiskStorage({ storage: { STORAGE_DIR } } as Settings);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('stored files', () => {
  test('come back whole and in parts, with size and hash', async () => {
    const stored = await storage.put(
      'recordings/2026/a-1.wav',
      Readable.from([Buffer.from('hello '), Buffer.from('world')]),
    );
    expect(stored).toEqual({
      bytes: 11,
      sha256: createHash('sha256').update('hello world').digest('hex'),
    });
    expect(await storage.size('recordings/2026/a-1.wav')).toBe(11);
    expect(await text(await storage.read('recordings/2026/a-1.wav'))).toBe('hello world');
    expect(await text(await storage.read('recordings/2026/a-1.wav', { from: 4, to: 6 }))).toBe(
      'o w',
    );
  });

  test('are there whole or not at all', async () => {
    const broken = Readable.from(
      (async function* () {
        yield await Promise.resolve(Buffer.from('half'));
        throw new Error('The line broke');
      })(),
    );
    await expect(storage.put('recordings/b.wav', broken)).rejects.toThrow('The line broke');
    expect(await storage.size('recordings/b.wav')).toBeUndefined();
    expect(await readdir(path.join(dir, 'store/recordings'))).toEqual([]);
  });
});

/** Fault test 35: nothing outside of the folder is ever touched. */
describe('a key that wants to leave the folder', () => {
  const up = [
    '..',
    '.',
    '../',
    '..\\',
    '%2e%2e',
    '%2e%2e%2f',
    '..%2f',
    '..%5c',
    '....//',
    '.\u0000.',
  ];
  const forms = up.flatMap((part) => [
    `${part}/secret.txt`,
    `${part}secret.txt`,
    `recordings/${part}/secret.txt`,
    `recordings/${part}/${part}/secret.txt`,
    `recordings/${part}`,
    `/${part}/secret.txt`,
  ]);
  const others = [
    '/etc/passwd',
    'C:\\secret.txt',
    '\\\\host\\secret.txt',
    'file:///etc/passwd',
    '~/secret.txt',
    'recordings//secret.txt',
    'recordings/secret.txt\u0000.wav',
    'recordings/Secret.wav',
    'recordings/ｓecret.wav',
    '',
    'recordings',
    `${'a'.repeat(300)}.wav`,
  ];

  test.each([...forms, ...others])('%j is refused', async (key) => {
    await writeFile(path.join(dir, 'secret.txt'), 'secret');
    await expect(storage.size(key)).rejects.toThrow('Not a storage key');
    await expect(storage.read(key)).rejects.toThrow('Not a storage key');
    await expect(storage.put(key, Readable.from(['x']))).rejects.toThrow('Not a storage key');
  });

  test('finds no way out through links', async () => {
    await mkdir(path.join(dir, 'store/inside'), { recursive: true });
    await writeFile(path.join(dir, 'secret.txt'), 'secret');
    await symlink(dir, path.join(dir, 'store/outside'));
    await symlink(path.join(dir, 'secret.txt'), path.join(dir, 'store/inside/link.txt'));
    await expect(storage.read('outside/secret.txt')).rejects.toThrow('leads outside');
    await expect(storage.read('inside/link.txt')).rejects.toThrow('leads outside');
  });
});
