import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { Settings } from '../config/settings.js';
import { DiskStorage } from './disk-storage.js';
import { describeFileStorage } from './file-storage.conformance.js';

async function onDisk() {
  const dir = await mkdtemp(path.join(tmpdir(), 'hotline-storage-'));
  const root = path.join(dir, 'store');
  await writeFile(path.join(dir, 'secret.txt'), 'secret');
  return {
    dir,
    root,
    storage: new DiskStorage({ storage: { STORAGE_DIR: root } } as Settings),
    stop: () => rm(dir, { recursive: true, force: true }),
  };
}

describeFileStorage('files on disk', async () => {
  const { dir, storage, stop } = await onDisk();
  return {
    storage,
    stop,
    // All that lies beside the store counts too.
    keys: async () => {
      const found = await readdir(dir, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(path.join(dir, 'store'), entry.parentPath) + '/' + entry.name)
        .sort();
    },
  };
});

describe('a folder on disk', () => {
  test('has no way out through links', async () => {
    const { dir, root, storage, stop } = await onDisk();
    await mkdir(path.join(root, 'inside'), { recursive: true });
    await symlink(dir, path.join(root, 'outside'));
    await symlink(path.join(dir, 'secret.txt'), path.join(root, 'inside/link.txt'));
    await expect(storage.read('outside/secret.txt')).rejects.toThrow('leads outside');
    await expect(storage.read('inside/link.txt')).rejects.toThrow('leads outside');
    await expect(storage.remove('outside/secret.txt')).rejects.toThrow('leads outside');
    await stop();
  });
});
