import { expect, test } from '@jest/globals';

import { triesSoFar } from './tries-so-far';

test('Days are those of the hotline, not of UTC', () => {
  // 23:30 on the 22nd and 00:30 on the 23rd in China.
  const tries = ['2026-11-22T15:30:00.000Z', '2026-11-22T16:30:00.000Z'];
  expect(triesSoFar(tries)).toMatchObject({ count: 2, days: 2 });
});

test('Times of day that nobody has tried are named', () => {
  expect(triesSoFar([]).partsLeft).toEqual(['morning', 'afternoon', 'evening']);
  // 11:59, 12:00 and 17:59 in China.
  const tries = ['2026-11-23T03:59:00Z', '2026-11-23T04:00:00Z', '2026-11-23T09:59:00Z'];
  expect(triesSoFar(tries).partsLeft).toEqual(['evening']);
});
