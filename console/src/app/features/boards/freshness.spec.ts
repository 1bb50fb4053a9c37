import { expect, test } from '@jest/globals';

import { freshnessOf } from './freshness';

test.each([
  [0, 'live', 'fresh'],
  [5_000, 'live', 'fresh'],
  [5_001, 'live', 'ageing'],
  [15_000, 'catching-up', 'ageing'],
  [15_001, 'live', 'stale'],
  [1_000, 'offline', 'ageing'],
  [6_000, 'offline', 'stale'],
  [Infinity, 'live', 'stale'],
] as const)('figures %i ms old on a connection that is %s are %s', (age, live, expected) => {
  expect(freshnessOf(age, live)).toBe(expected);
});
