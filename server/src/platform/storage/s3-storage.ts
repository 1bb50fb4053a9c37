import { randomUUID } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

import { Injectable } from '@nestjs/common';
import { AwsClient } from 'aws4fetch';

import { Settings } from '../config/settings.js';
import {
  type ByteRange,
  FileStorage,
  type ListedFile,
  type StoredObject,
} from './file-storage.port.js';
import { requireStorageFolder, requireStorageKey } from './storage-key.js';
import { writeMeasured } from './write-measured.js';

const ANSWER_MS = 60_000;
const RETRIES = 3;

/** Files in a bucket of any store that speaks S3 (STORAGE_URL), addressed by path. */
@Injectable()
export class S3Storage extends FileStorage {
  private readonly bucket: string;
  private readonly client: AwsClient;

  constructor({ storage }: Settings) {
    super();
    const { STORAGE_URL, STORAGE_ACCESS_KEY, STORAGE_SECRET_KEY, STORAGE_REGION } = storage;
    if (!STORAGE_URL || !STORAGE_ACCESS_KEY || !STORAGE_SECRET_KEY) {
      throw new Error('S3 needs STORAGE_URL, STORAGE_ACCESS_KEY and STORAGE_SECRET_KEY');
    }
    this.bucket = STORAGE_URL.replace(/\/+$/, '');
    this.client = new AwsClient({
      accessKeyId: STORAGE_ACCESS_KEY,
      secretAccessKey: STORAGE_SECRET_KEY,
      region: STORAGE_REGION,
      service: 's3',
      retries: RETRIES,
    });
  }

  /**
   * S3 wants size and hash before the first byte: what comes is written down here first. The signed
   * hash lets the store refuse what broke on the way.
   */
  async put(key: string, content: Readable): Promise<StoredObject> {
    const url = this.urlOf(key);
    const folder = await mkdtemp(path.join(tmpdir(), 'hotline-to-s3-'));
    const file = path.join(folder, randomUUID());
    try {
      const stored = await writeMeasured(content, createWriteStream(file, { mode: 0o600 }));
      const headers = { 'x-amz-content-sha256': stored.sha256 };
      const answer = await this.ask(url, { method: 'PUT', headers, body: await openAsBlob(file) });
      await expectStatus(answer, 'PUT', 200);
      await answer.body?.cancel();
      return stored;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async size(key: string): Promise<number | undefined> {
    const answer = await this.ask(this.urlOf(key), { method: 'HEAD' });
    if (answer.status === 404) return undefined;
    await expectStatus(answer, 'HEAD', 200);
    return Number(answer.headers.get('content-length'));
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const headers = range ? { range: `bytes=${range.from}-${range.to}` } : {};
    const answer = await this.ask(this.urlOf(key), { headers });
    await expectStatus(answer, 'GET', range ? 206 : 200);
    if (!answer.body) return Readable.from([]);
    return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  }

  async remove(key: string): Promise<void> {
    const answer = await this.ask(this.urlOf(key), { method: 'DELETE' });
    if (answer.status !== 404) await expectStatus(answer, 'DELETE', 200, 204);
    await answer.body?.cancel();
  }

  async *list(folder: string): AsyncIterable<ListedFile> {
    requireStorageFolder(folder);
    let next: string | undefined;
    do {
      const query = new URLSearchParams({
        'list-type': '2',
        prefix: folder,
        ...(next !== undefined && { 'continuation-token': next }),
      });
      const answer = await this.ask(`${this.bucket}?${query.toString()}`, {});
      await expectStatus(answer, 'GET', 200);
      const page = await answer.text();
      yield* listedFiles(page);
      next = textOf(page, 'NextContinuationToken');
    } while (next !== undefined);
  }

  private urlOf(key: string): string {
    requireStorageKey(key);
    return `${this.bucket}/${key}`;
  }

  /** Waits so long for the answer; its body may then take the time of whoever reads it. */
  private async ask(url: string, init: RequestInit): Promise<Response> {
    const patience = new AbortController();
    const timer = setTimeout(() => {
      patience.abort(new Error('The file store did not answer: timeout exceeded'));
    }, ANSWER_MS);
    try {
      return await this.client.fetch(url, { ...init, signal: patience.signal });
    } finally {
      clearTimeout(timer);
    }
  }
}

async function expectStatus(answer: Response, method: string, ...wanted: number[]): Promise<void> {
  if (wanted.includes(answer.status)) return;
  const code = textOf(await answer.text(), 'Code') ?? 'no code';
  throw new Error(`The file store answered ${method} with ${answer.status} (${code})`);
}

function* listedFiles(page: string): Iterable<ListedFile> {
  for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const key = textOf(entry, 'Key');
    const storedAt = textOf(entry, 'LastModified');
    if (key !== undefined && storedAt !== undefined) yield { key, storedAt: new Date(storedAt) };
  }
}

/** Of an element without children. Our keys need no escapes; a token may hold one. */
function textOf(xml: string, element: string): string | undefined {
  const found = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
  return found?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
