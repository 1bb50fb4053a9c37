import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from '@jest/globals';

const SOURCE = path.resolve(import.meta.dirname, '../..');

/** A scheduler whose next run is taken for a duplicate of the last stops for ever (bullmq#2954). */
test('TMR-04: no job that comes again carries a deduplication id', async () => {
  const files = (await readdir(SOURCE, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  const texts = await Promise.all(files.map((file) => readFile(path.join(SOURCE, file), 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((_, i) => /deduplication\s*:|debounce\s*:/.test(texts[i] ?? ''))).toEqual([]);
});
