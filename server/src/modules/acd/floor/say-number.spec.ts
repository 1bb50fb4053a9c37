import { describe, expect, test } from '@jest/globals';

import { sayNumber } from './say-number.js';

const WRITTEN: Record<string, string> = {
  'number-two': '两',
  'number-ten': '十',
  'number-hundred': '百',
  ...Object.fromEntries([...'零一二三四五六七八九'].map((sign, n) => [`digit-${n}`, sign])),
};

describe('a count of people before the caller', () => {
  test.each<[number, string]>([
    [0, '零'],
    [1, '一'],
    [2, '两'],
    [3, '三'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [12, '十二'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [102, '一百零二'],
    [110, '一百一十'],
    [119, '一百一十九'],
    [250, '二百五十'],
    [999, '九百九十九'],
    [4_000, '九百九十九'],
  ])('%d is said as %s', (count, spoken) => {
    expect(
      sayNumber(count)
        .map((clip) => WRITTEN[clip])
        .join(''),
    ).toBe(spoken);
  });
});
