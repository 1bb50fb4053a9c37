import { type MediaCheck, sizeCheck } from './media.js';

const HEAD = 12;
const LOSSLESS_SIGN = 0x2f;
const KEY_FRAME_SIGN = Buffer.from([0x9d, 0x01, 0x2a]);

export function isWebp(content: Buffer): boolean {
  return (
    content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, HEAD) === 'WEBP'
  );
}

/** Its chunks fill exactly the length that it tells, and one of them holds the picture. */
export function checkWebp(content: Buffer): MediaCheck {
  if (content.length < HEAD || content.readUInt32LE(4) + 8 !== content.length) return 'BROKEN';
  let at = HEAD;
  let size: MediaCheck | undefined;
  let hasPixels = false;
  while (at + 8 <= content.length) {
    const name = content.toString('latin1', at, at + 4);
    const length = content.readUInt32LE(at + 4);
    const data = content.subarray(at + 8, at + 8 + length);
    if (data.length < length) return 'BROKEN';
    size ??= sizeOf(name, data);
    hasPixels ||= ['VP8 ', 'VP8L', 'ANMF'].includes(name);
    // Chunks begin at even places.
    at += 8 + length + (length % 2);
  }
  return at === content.length && hasPixels && size ? size : 'BROKEN';
}

/** Of the first chunk, which is one of these three. */
function sizeOf(name: string, data: Buffer): MediaCheck | undefined {
  if (data.length < 10) return 'BROKEN';
  switch (name) {
    case 'VP8X':
      return sizeCheck(data.readUIntLE(4, 3) + 1, data.readUIntLE(7, 3) + 1);
    case 'VP8L': {
      const bits = data.readUInt32LE(1);
      const isOne = data[0] === LOSSLESS_SIGN;
      return isOne ? sizeCheck((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : 'BROKEN';
    }
    case 'VP8 ': {
      const isOne = data.subarray(3, 6).equals(KEY_FRAME_SIGN);
      return isOne
        ? sizeCheck(data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff)
        : 'BROKEN';
    }
    default:
      return 'BROKEN';
  }
}
