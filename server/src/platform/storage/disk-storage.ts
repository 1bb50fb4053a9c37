import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';

import { Settings } from '../config/settings.js';
import { type ByteRange, FileStorage, type StoredObject } from './file-storage.port.js';

const KEY = /^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.[a-z0-9]{1,8}$/;

/** Files in one folder of this machine (STORAGE_DIR), readable by its owner only. */
@Injectable()
export class DiskStorage extends FileStorage {
  private readonly root: string;

  constructor(settings: Settings) {
    super();
    this.root = path.resolve(settings.storage.STORAGE_DIR);
  }

  async put(key: string, content: Readable): Promise<StoredObject> {
    const target = await this.placeOf(key);
    const draft = `${target}.${randomUUID()}.part`;
    try {
      const stored = await write(draft, content);
      await rename(draft, target);
      return stored;
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async size(key: string): Promise<number | undefined> {
    const found = await stat(await this.placeOf(key)).catch(() => undefined);
    return found?.isFile() ? found.size : undefined;
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const file = await this.placeOf(key);
    return createReadStream(file, range ? { start: range.from, end: range.to } : {});
  }

  /** Inside the folder in any case: by the form of the key, and against links put into it. */
  private async placeOf(key: string): Promise<string> {
    if (key.length > 200 || !KEY.test(key)) throw new Error('Not a storage key');
    const place = path.join(this.root, key);
    const folder = path.dirname(place);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const [realRoot, realFolder] = await Promise.all([realpath(this.root), realpath(folder)]);
    if (realFolder !== realRoot && !realFolder.startsWith(realRoot + path.sep)) {
      throw new Error('A storage folder leads outside');
    }
    const real = await realpath(place).catch(() => place);
    if (real !== place && !real.startsWith(realRoot + path.sep)) {
      throw new Error('A stored file leads outside');
    }
    return place;
  }
}

async function write(file: string, content: Readable): Promise<StoredObject> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
