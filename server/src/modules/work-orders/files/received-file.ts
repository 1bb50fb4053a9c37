import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

import type { AttachmentMedia } from '@hotline/shared';

import type { IncomingFile } from '../../../platform/http/incoming-file.js';
import { Refused } from '../../../platform/http/refused.js';
import { inspectMedia } from '../../../platform/media/inspect-media.js';
import { writeMeasured } from '../../../platform/storage/write-measured.js';
import { storedFileName } from './file-name.js';

/** A file that has arrived whole and is what it must be. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: AttachmentMedia;
  readonly suffix: string;
  readonly bytes: number;
  readonly sha256: string;
  read(): Readable;
}

/**
 * Writes an incoming file down, looks at it, hands it to `work`, and forgets it. Refused: `file-too-large`
 * { mostBytes }; `file-not-accepted` { why }; `invalid-input` where the sender broke off.
 */
export async function withReceivedFile<T>(
  incoming: IncomingFile,
  mostBytes: number,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hotline-upload-'));
  const place = path.join(folder, 'file');
  try {
    const measured = await writeMeasured(
      incoming.content,
      createWriteStream(place, { mode: 0o600 }),
    ).catch((error: unknown) => {
      throw isBrokenOff(error) ? brokenOff() : error;
    });
    if (incoming.isCut()) throw new Refused('file-too-large', { mostBytes });
    const medium = inspectMedia(await readFile(place));
    if (medium.mediaType === undefined) {
      throw new Refused('file-not-accepted', { why: medium.fault });
    }
    const name = storedFileName(incoming.name, medium.suffix);
    return await work({ ...measured, ...medium, name, read: () => createReadStream(place) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The connection, or the body before its last line. */
function isBrokenOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    ['ERR_STREAM_PREMATURE_CLOSE', 'FST_MP_PREMATURE_CLOSE', 'ECONNRESET'].includes(code) ||
    /unexpected end of multipart data/i.test(error.message)
  );
}

function brokenOff(): Refused {
  return new Refused('invalid-input', undefined, [{ path: 'file', message: 'incomplete' }]);
}
