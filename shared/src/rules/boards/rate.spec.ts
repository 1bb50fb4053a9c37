import { expect, test } from '@jest/globals';

import { rateOf } from './rate.js';

test.each([
  [2963, 3014, 98.31],
  [1501, 3014, 49.8],
  [40427, 314000, 12.87],
  [1, 8, 12.5],
  [1, 800, 0.13], // 0.125 rounds half up
  [0, 5, 0],
  [5, 5, 100],
])('%d of %d are %d %%', (numerator, denominator, percent) => {
  expect(rateOf(numerator, denominator)).toEqual({ numerator, denominator, percent });
});

test('without cases there is no rate, neither 0 nor 100 %', () => {
  expect(rateOf(0, 0).percent).toBeNull();
});
