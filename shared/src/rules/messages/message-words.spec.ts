import { expect, test } from '@jest/globals';

import { wordsOfInstant } from './message-words.js';

test.each([
  ['2026-11-25T16:00:00.000Z', '11月25日24:00'],
  ['2026-11-25T16:01:00.000Z', '11月26日00:01'],
  ['2026-12-31T16:00:00.000Z', '12月31日24:00'],
  ['2026-01-05T01:05:59.000Z', '1月5日09:05'],
])('%s is written %s', (instant, words) => {
  expect(wordsOfInstant(instant)).toBe(words);
});
