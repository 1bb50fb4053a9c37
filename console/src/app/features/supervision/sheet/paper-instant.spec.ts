import { expect, test } from '@jest/globals';

import { paperInstant } from './paper-instant';

test.each([
  ['2026-11-22T11:54:00.000Z', '2026-11-22 19:54'],
  ['2026-11-22T22:05:30.000Z', '2026-11-23 06:05'],
  ['2026-11-23T16:00:00.000Z', '2026-11-23 24:00'],
  ['2026-12-31T16:00:00.000Z', '2026-12-31 24:00'],
])('%s is written %s', (iso, words) => {
  expect(paperInstant(iso)).toBe(words);
});
