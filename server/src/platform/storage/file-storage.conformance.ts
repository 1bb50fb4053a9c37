import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { FileStorage } from './file-storage.port.js';
import { awkwardKeys } from './testing/awkward-keys.js';

export interface StorageBench {
  readonly storage: FileStorage;
  /** Every key in the store, also below other folders. */
  keys(): Promise<string[]>;
  stop(): Promise<void>;
}

/** What recordings and attachments rely on; the same for every store behind the port. */
export function describeFileStorage(name: string, makeBench: () => Promise<StorageBench>): void {
  describe(name, () => {
    let bench: StorageBench;
    let storage: FileStorage;
    beforeAll(async () => {
      bench = await makeBench();
      ({ storage } = bench);
    });
    afterAll(() => bench.stop());

    const put = (key: string, content: string) => storage.put(key, Readable.from([content]));
    const listed = async (folder: string) => {
      const keys: string[] = [];
      for await (const { key } of storage.list(folder)) keys.push(key);
      return keys.sort();
    };

    test('a file comes back whole and in parts, with size and hash', async () => {
      const key = 'recordings/2026/a-1.wav';
      const content = Readable.from([Buffer.from('hello '), Buffer.from('world')]);
      expect(await storage.put(key, content)).toEqual({
        bytes: 11,
        sha256: createHash('sha256').update('hello world').digest('hex'),
      });
      expect(await storage.size(key)).toBe(11);
      expect(await text(await storage.read(key))).toBe('hello world');
      expect(await text(await storage.read(key, { from: 4, to: 6 }))).toBe('o w');
    });

    test('megabytes come back byte for byte', async () => {
      const content = Buffer.alloc(3_000_000, 'ünïcödé 字节');
      const { bytes } = await storage.put(
        'recordings/big.wav',
        Readable.from([content.subarray(0, 1), content.subarray(1)]),
      );
      expect(bytes).toBe(content.length);
      const found = await buffer(await storage.read('recordings/big.wav'));
      expect(found.equals(content)).toBe(true);
    });

    test('a later file replaces the one before, an empty one is one too', async () => {
      await put('recordings/again.wav', 'first');
      await put('recordings/again.wav', '');
      expect(await storage.size('recordings/again.wav')).toBe(0);
      expect(await text(await storage.read('recordings/again.wav'))).toBe('');
    });

    test('a file that breaks off leaves nothing behind', async () => {
      const broken = Readable.from(
        (async function* () {
          yield await Promise.resolve(Buffer.from('half'));
          throw new Error('The line broke');
        })(),
      );
      await expect(storage.put('broken/b.wav', broken)).rejects.toThrow('The line broke');
      expect(await storage.size('broken/b.wav')).toBeUndefined();
      expect((await bench.keys()).filter((key) => key.startsWith('broken/'))).toEqual([]);
    });

    test('what is not there has no size, cannot be read, and may be removed', async () => {
      expect(await storage.size('recordings/none.wav')).toBeUndefined();
      const reading = storage.read('recordings/none.wav').then((content) => text(content));
      await expect(reading).rejects.toThrow();
      await expect(storage.remove('recordings/none.wav')).resolves.toBeUndefined();
    });

    test('a removed file is gone', async () => {
      await put('recordings/gone.wav', 'x');
      await storage.remove('recordings/gone.wav');
      expect(await storage.size('recordings/gone.wav')).toBeUndefined();
    });

    test('a list tells all files below its folder and no others, with their age', async () => {
      const keys = Array.from({ length: 7 }, (_, n) => `listed/${n % 2}/f-${n}.png`).sort();
      for (const key of keys) await put(key, key);
      await put('listed-too/other.png', 'x');
      expect(await listed('listed/')).toEqual(keys);
      expect(await listed('nothing/here/')).toEqual([]);
      for await (const { storedAt } of storage.list('listed/')) {
        const now = performance.timeOrigin + performance.now();
        expect(Math.abs(now - storedAt.getTime())).toBeLessThan(60_000);
      }
    });

    /** Fault test 35: nothing outside of the store is ever touched. */
    test.each(awkwardKeys())('the key %j is refused', async (key) => {
      const before = await bench.keys();
      await expect(storage.size(key)).rejects.toThrow('Not a storage key');
      await expect(storage.read(key)).rejects.toThrow('Not a storage key');
      await expect(storage.remove(key)).rejects.toThrow('Not a storage key');
      await expect(storage.put(key, Readable.from(['x']))).rejects.toThrow('Not a storage key');
      expect(await bench.keys()).toEqual(before);
    });

    test.each(['', '/', '../', 'listed', 'listed/../', '/listed/'])(
      'the folder %j is refused',
      async (folder) => {
        await expect(listed(folder)).rejects.toThrow('Not a storage folder');
      },
    );
  });
}
