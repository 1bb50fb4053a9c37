import { expect, test } from '@jest/globals';

import { shortInstant } from './instant';

const now = new Date('2026-11-22T04:00:00Z'); // 12:00 in China

test.each([
  ['2026-11-22T00:05:00Z', '08:05'],
  ['2026-11-21T16:00:00Z', '00:00'],
  ['2026-11-21T15:59:00Z', '11-21 23:59'],
  ['2025-12-31T15:59:00Z', '2025-12-31 23:59'],
])('%s reads %s on 22 November at noon, in the zone of the hotline', (instant, words) => {
  expect(shortInstant(new Date(instant), now)).toBe(words);
});
