import { expect, test } from '@jest/globals';

import { pinyinInitials } from './pinyin-initials.js';

test.each([
  ['供暖', 'gn'],
  ['元宝区', 'ybq'],
  ['重复投诉', 'cfts'], // 重 is read chóng here
  ['市民投诉中心（12345热线）', 'smtszx12345rx'],
])('%s is typed %s', (text, initials) => {
  expect(pinyinInitials(text)).toBe(initials);
});
