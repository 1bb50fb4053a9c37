import '@fastify/multipart';

import type { Readable } from 'node:stream';

import type { FastifyRequest } from 'fastify';

import { Refused } from './refused.js';

/** One file on its way in; nothing of it has been read yet. */
export interface IncomingFile {
  /** What the sender calls it. */
  readonly name: string;
  /** Ends early where the file is longer than was allowed: `isCut` then says so. */
  readonly content: Readable;
  readonly isCut: () => boolean;
}

/** The only part of a multipart body, read no further than `mostBytes`. Refused: `invalid-input`. */
export async function incomingFile(
  request: FastifyRequest,
  mostBytes: number,
): Promise<IncomingFile> {
  if (!request.isMultipart()) throw notThere('content-type', 'multipart/form-data');
  const limits = { fileSize: mostBytes, files: 1, fields: 0, parts: 1 };
  const part = await request.file({ limits }).catch((error: unknown) => {
    throw error instanceof Error && 'statusCode' in error ? error : notThere('file', '1');
  });
  if (!part) throw notThere('file', '1');
  const { file, filename } = part;
  return { name: filename, content: file, isCut: () => file.truncated };
}

function notThere(path: string, message: string): Refused {
  return new Refused('invalid-input', undefined, [{ path, message }]);
}
