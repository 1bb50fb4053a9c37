import { describe, expect, it } from '@jest/globals';

import { searchCategories } from './category-search';

const heating = { parentName: '供热', parentInitials: ['gr', 'nq'] };
const roads = { parentName: '城市建设管理', parentInitials: ['csjsgl'] };
const TREE = [
  {
    code: '0101',
    name: '温度不达标',
    aliases: ['暖气不热', '供暖'],
    initials: ['wdbdb', 'nqbr', 'gn'],
    ...heating,
  },
  { code: '0102', name: '未按时供热', aliases: ['停暖'], initials: ['wasgr', 'tn'], ...heating },
  { code: '0106', name: '管网维修、漏水', aliases: ['跑水'], initials: ['gwwxls'], ...heating },
  { code: '0401', name: '道路破损', aliases: ['坑'], initials: ['dlps'], ...roads },
  { code: '0402', name: '路灯井盖', aliases: [], initials: ['ldjg'], ...roads },
];
const found = (typed: string) => searchCategories(TREE, typed).map(({ code }) => code);

describe('finding a category', () => {
  it.each([
    ['the whole tree for nothing typed', '', ['0101', '0102', '0106', '0401', '0402']],
    ['by the beginning of the code', '04', ['0401', '0402']],
    ['by words of the name', '漏水', ['0106']],
    ['by what callers say', '停暖', ['0102']],
    ['by the group', '供热', ['0102', '0101', '0106']],
    ['by pinyin initials of the name', 'dlps', ['0401']],
    ['by pinyin initials of the group', 'gr', ['0102', '0101', '0106']],
    ['by group and name run together', 'grwd', ['0101']],
    ['by pinyin initials of what callers say', 'tn', ['0102']],
    ['by what callers say of the whole group', 'nq', ['0101', '0102', '0106']],
    ['by two words that both fit', 'gr 漏水', ['0106']],
    ['in capitals too', 'LDJG', ['0402']],
    ['nothing for nonsense', 'zzz', []],
  ])('%s: %j', (_, typed, codes) => {
    expect(found(typed)).toEqual(codes);
  });
});
