import type { Readable } from 'node:stream';

export interface StoredObject {
  readonly bytes: number;
  /** Of the content, in hex. */
  readonly sha256: string;
}

/** First and last byte, both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface ListedFile {
  readonly key: string;
  readonly storedAt: Date;
}

/**
 * Where files of the business lie (recordings, attachments of orders). Keys are chosen by the server:
 * small letters, digits and dashes in folders, and a suffix, for example
 * `recordings/2026/03/0195….wav`. Anything else is an error, "Not a storage key", before a file is
 * touched. The abstract class is its own injection token.
 */
export abstract class FileStorage {
  /** All or nothing: a file that breaks off leaves nothing behind. An earlier one is replaced. */
  abstract put(key: string, content: Readable): Promise<StoredObject>;
  /** Size in bytes; undefined where there is no such file. */
  abstract size(key: string): Promise<number | undefined>;
  abstract read(key: string, range?: ByteRange): Promise<Readable>;
  /** A file that is not there is no error. */
  abstract remove(key: string): Promise<void>;
  /** Everything below a folder, for example `attachments/`, in no order. */
  abstract list(folder: string): AsyncIterable<ListedFile>;
}
