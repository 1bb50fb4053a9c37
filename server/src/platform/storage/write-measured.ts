import { createHash } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { StoredObject } from './file-storage.port.js';

/** Writes all of it, and tells how much that was. Rejects with the error of whichever side broke. */
export async function writeMeasured(content: Readable, target: Writable): Promise<StoredObject> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Buffer | string>) {
      for await (const chunk of chunks) {
        const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        hash.update(buffer);
        bytes += buffer.length;
        yield buffer;
      }
    },
    target,
  );
  return { bytes, sha256: hash.digest('hex') };
}
