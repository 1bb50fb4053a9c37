import { crc32 } from 'node:zlib';

import { type MediaCheck, sizeCheck } from './media.js';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Length and name before the data of a chunk, its check sum after. */
const HEAD = 8;
const CHECK_SUM = 4;

export function isPng(content: Buffer): boolean {
  return content.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** From the header to the end chunk, each with its check sum; nothing may follow. */
export function checkPng(content: Buffer): MediaCheck {
  let at = SIGNATURE.length;
  let size: MediaCheck | undefined;
  let hasPixels = false;
  while (at + HEAD + CHECK_SUM <= content.length) {
    const length = content.readUInt32BE(at);
    const name = content.toString('latin1', at + 4, at + HEAD);
    const end = at + HEAD + length;
    if (end + CHECK_SUM > content.length) return 'BROKEN';
    if (crc32(content.subarray(at + 4, end)) !== content.readUInt32BE(end)) return 'BROKEN';
    if ((name === 'IHDR') !== (size === undefined)) return 'BROKEN';
    if (name === 'IHDR' && length !== 13) return 'BROKEN';
    size ??= sizeCheck(content.readUInt32BE(at + HEAD), content.readUInt32BE(at + HEAD + 4));
    hasPixels ||= name === 'IDAT' && length > 0;
    at = end + CHECK_SUM;
    if (name === 'IEND') return hasPixels && at === content.length ? size : 'BROKEN';
  }
  return 'BROKEN';
}
