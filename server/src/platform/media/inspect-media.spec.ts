import { crc32 } from 'node:zlib';

import { describe, expect, test } from '@jest/globals';

import { inspectMedia } from './inspect-media.js';
import { SAMPLE_MEDIA } from './testing/sample-media.js';

const { jpeg, png, webp, losslessWebp, pdf } = SAMPLE_MEDIA;

describe('what a content is', () => {
  test.each([
    ['JPEG', jpeg, 'image/jpeg', 'jpg'],
    ['PNG', png, 'image/png', 'png'],
    ['WebP', webp, 'image/webp', 'webp'],
    ['WebP without loss', losslessWebp, 'image/webp', 'webp'],
    ['PDF', pdf, 'application/pdf', 'pdf'],
    // As telephones make them: a film behind the picture.
    ['JPEG with a tail', Buffer.concat([jpeg, Buffer.from('ftypmp42…')]), 'image/jpeg', 'jpg'],
  ])('%s is known by its bytes', (_, content, mediaType, suffix) => {
    expect(inspectMedia(content)).toEqual({ mediaType, suffix });
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a script', '#!/bin/sh\nrm -rf /'],
    ['a GIF', 'GIF89a…'],
    ['a program', 'MZ\x90\x00'],
    ['an archive', 'PK\x03\x04'],
    ['a PDF behind a page', `<script>alert(1)</script>${pdf.toString('latin1')}`],
    ['one byte', '\xff'],
  ])('%s is none of the types', (_, content) => {
    expect(inspectMedia(Buffer.from(content, 'latin1'))).toEqual({ fault: 'TYPE' });
  });

  test('nothing is empty', () => {
    expect(inspectMedia(Buffer.alloc(0))).toEqual({ fault: 'EMPTY' });
  });
});

describe('what does not hold together', () => {
  const samples = Object.entries(SAMPLE_MEDIA);

  test.each(samples)('%s cut short anywhere is not taken', (_, content) => {
    for (let length = 1; length < content.length - 2; length += 1) {
      expect(inspectMedia(content.subarray(0, length))).toHaveProperty('fault');
    }
  });

  test.each(samples)('%s with a byte turned never stops the check', (_, content) => {
    for (let at = 0; at < content.length; at += 1) {
      const turned = Buffer.from(content);
      turned[at] = 255 - (turned[at] ?? 0);
      expect(inspectMedia(turned)).toBeDefined();
    }
  });

  test('PNG: every turned byte is found, and so is what was hung on', () => {
    for (let at = 0; at < png.length; at += 1) {
      const turned = Buffer.from(png);
      turned[at] = 255 - (turned[at] ?? 0);
      expect(inspectMedia(turned)).toHaveProperty('fault');
    }
    const page = Buffer.from('<script>alert(1)</script>');
    expect(inspectMedia(Buffer.concat([png, page]))).toEqual({ fault: 'BROKEN' });
  });

  test('a picture that would unfold to more than a hundred million pixels', () => {
    const header = Buffer.from(png);
    header.writeUInt32BE(20_000, 16);
    header.writeUInt32BE(20_000, 20);
    header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
    expect(inspectMedia(header)).toEqual({ fault: 'PIXELS' });
  });
});
