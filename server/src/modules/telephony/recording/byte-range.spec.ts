import { expect, test } from '@jest/globals';

import { byteRange } from './byte-range.js';

test.each<[string | undefined, [number, number] | undefined]>([
  [undefined, [0, 999]],
  ['bytes=0-', [0, 999]],
  ['bytes=0-0', [0, 0]],
  ['bytes=100-199', [100, 199]],
  ['bytes=900-5000', [900, 999]],
  ['bytes=-1', [999, 999]],
  ['bytes=-5000', [0, 999]],
  ['bytes=1000-', undefined],
  ['bytes=200-100', undefined],
  ['bytes=-0', undefined],
  ['bytes=0-1,4-5', [0, 999]],
  ['lines=1-2', [0, 999]],
  ['bytes=a-b', [0, 999]],
])('%j of 1000 bytes', (header, expected) => {
  expect(byteRange(header, 1_000)).toEqual(expected && { from: expected[0], to: expected[1] });
});
