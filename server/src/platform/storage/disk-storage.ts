import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, opendir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { Injectable } from '@nestjs/common';

import { Settings } from '../config/settings.js';
import {
  type ByteRange,
  FileStorage,
  type ListedFile,
  type StoredObject,
} from './file-storage.port.js';
import { isStorageKey, requireStorageFolder, requireStorageKey } from './storage-key.js';
import { writeMeasured } from './write-measured.js';

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
      const stored = await writeMeasured(
        content,
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      );
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

  async remove(key: string): Promise<void> {
    await rm(await this.placeOf(key), { force: true });
  }

  async *list(folder: string): AsyncIterable<ListedFile> {
    requireStorageFolder(folder);
    const root = path.join(this.root, folder);
    const found = await opendir(root, { recursive: true }).catch(() => undefined);
    for await (const entry of found ?? []) {
      const file = path.join(entry.parentPath, entry.name);
      const key = path.relative(this.root, file).split(path.sep).join('/');
      if (!entry.isFile() || !isStorageKey(key)) continue;
      const there = await stat(file).catch(() => undefined);
      if (there) yield { key, storedAt: there.mtime };
    }
  }

  /** Inside the folder in any case: by the form of the key, and against links put into it. */
  private async placeOf(key: string): Promise<string> {
    requireStorageKey(key);
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
