import type { Unit } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { bestMatch, unitMatches, unitsAround } from './unit-search';

const unit = (id: string, name: string, given: Partial<Unit> = {}): Unit => ({
  id,
  code: id.toUpperCase(),
  name,
  aliases: [],
  initials: '',
  kind: 'DISTRICT',
  tier: 2,
  parentId: null,
  path: id,
  dutyText: '',
  dutyPhone: '',
  dispatchable: true,
  active: true,
  ...given,
});

const city = unit('dd', '丹东市人民政府');
const yuanbao = unit('yb', '元宝区', { initials: 'ybq', parentId: 'dd' });
const education = unit('yb-jy', '元宝区教育局', { initials: 'ybqjyj', parentId: 'yb' });
const environment = unit('hb', '生态环境局', {
  initials: 'sthjj',
  aliases: ['环保局'],
  parentId: 'dd',
});
const pinyin: Record<string, string[][]> = {
  yb: [['yuan', 'bao', 'qu']],
  'yb-jy': [['yuan', 'bao', 'qu', 'jiao', 'yu', 'ju']],
};
const pinyinOf = ({ id }: Unit) => pinyin[id] ?? [];

test.each([
  ['元宝', yuanbao],
  ['ybq', yuanbao],
  ['yuanbao', yuanbao],
  ['yuanbq', yuanbao],
  ['ybqjiaoyu', education],
  ['YB-JY', education],
  ['jiaoyu', education],
  ['元宝 教育', education],
  ['环保', environment],
])('"%s" finds the unit that is meant', (typed, meant) => {
  expect(unitMatches(meant, typed, pinyinOf)).toBe(true);
});

test.each(['振兴', 'zxq', '元宝 环保'])('"%s" finds nothing of it', (typed) => {
  expect(unitMatches(education, typed, pinyinOf)).toBe(false);
});

test('What is found stands under the units above it', () => {
  const { shown, matching } = unitsAround([city, yuanbao, education, environment], (u) =>
    unitMatches(u, '教育', pinyinOf),
  );
  expect(shown.map(({ name }) => name)).toEqual(['丹东市人民政府', '元宝区', '元宝区教育局']);
  expect([...matching]).toEqual(['yb-jy']);
});

test('Enter takes the unit of the place, its own name before another, the shorter name before the longer', () => {
  const police = unit('ga', '市公安局', { path: 'GA' });
  const traffic = unit('jj', '市公安局交警支队', { path: 'JJ' });
  const districtPolice = unit('yb-ga', '元宝区公安分局', { path: 'YB/YB-GA' });
  const units = [traffic, police, districtPolice];
  const best = (typed: string, place?: string) => bestMatch(units, typed, () => [], place)?.name;
  expect(best('公安')).toBe('市公安局');
  expect(best('公安', 'YB')).toBe('元宝区公安分局');
  expect(best('交警', 'YB')).toBe('市公安局交警支队');
  expect(best('消防', 'YB')).toBeUndefined();
  const renamed = unit('hj', '环境', { aliases: ['公安'] });
  expect(bestMatch([renamed, police], '公安', () => [], undefined)).toBe(police);
});
