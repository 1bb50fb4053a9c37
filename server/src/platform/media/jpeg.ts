import { type MediaCheck, sizeCheck } from './media.js';

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Huffman and arithmetic tables, and an extension, lie between the frame headers' codes. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];

export function isJpeg(content: Buffer): boolean {
  return content[0] === 0xff && content[1] === START_OF_IMAGE && content[2] === 0xff;
}

/** Segment by segment to the first scan, and an end behind it. Telephones hang films on: let be. */
export function checkJpeg(content: Buffer): MediaCheck {
  let at = 2;
  let size: MediaCheck | undefined;
  while (at + 4 <= content.length) {
    if (content[at] !== 0xff) return 'BROKEN';
    const marker = content[at + 1] ?? 0;
    // Any number of these may fill the space before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = content.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > content.length) return 'BROKEN';
    if (marker === START_OF_SCAN)
      return endsAfter(content, at + 2 + length) && size ? size : 'BROKEN';
    if (isFrame(marker)) {
      if (length < 8) return 'BROKEN';
      size = sizeCheck(content.readUInt16BE(at + 7), content.readUInt16BE(at + 5));
    }
    at += 2 + length;
  }
  return 'BROKEN';
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}

function endsAfter(content: Buffer, at: number): boolean {
  return content.indexOf(Buffer.from([0xff, END_OF_IMAGE]), at) > at;
}
