import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { cachedTree } from './tree-cache.ts';

describe('a cached tree', () => {
  let cache = '';
  beforeEach(async () => {
    cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  });
  afterEach(() => rm(cache, { recursive: true }));

  const writing = (text: string) => (folder: string) => writeFile(path.join(folder, 'file'), text);

  it('is made once for one recipe, and anew for another', async () => {
    const first = await cachedTree('tool', { version: 1 }, writing('one'), cache);
    const again = await cachedTree('tool', { version: 1 }, writing('never'), cache);
    const other = await cachedTree('tool', { version: 2 }, writing('two'), cache);
    expect(again).toBe(first);
    expect(await readFile(path.join(first, 'file'), 'utf8')).toBe('one');
    expect(await readFile(path.join(other, 'file'), 'utf8')).toBe('two');
  });

  it('is whole though two runs make it at the same time', async () => {
    const trees = await Promise.all(
      ['a', 'b'].map((text) => cachedTree('tool', {}, writing(text), cache)),
    );
    expect(trees[0]).toBe(trees[1]);
    expect(await readdir(cache)).toEqual([path.basename(trees[0] ?? '')]);
  });

  it('is not there when making it failed', async () => {
    const failing = () => Promise.reject(new Error('no network'));
    await expect(cachedTree('tool', {}, failing, cache)).rejects.toThrow('no network');
    expect(await readdir(cache)).toEqual([]);
  });
});
