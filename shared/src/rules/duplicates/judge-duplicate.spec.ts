import { describe, expect, test } from '@jest/globals';

import { type Candidate, judgeDuplicate, SHOWN_FROM } from './judge-duplicate.js';
import { likenessOf } from './likeness.js';
import { samePlace } from './same-place.js';
import { LABELLED_PAIRS } from './testing/labelled-pairs.js';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const YESTERDAY = new Date('2026-11-22T02:00:00.000Z');

const CANDIDATE: Candidate = {
  categoryCode: '0406',
  place: '振兴区六纬路88号',
  matter: '楼下露天烧烤，半夜两点还在吵。',
  state: 'IN_PROGRESS',
  registeredAt: YESTERDAY,
  samePerson: false,
};

const written = { categoryCode: '0406', place: '六纬路88号楼下', matter: '烧烤摊吵到半夜两点' };

const judged = (change: Partial<Candidate> = {}, personalBenefit = false) =>
  judgeDuplicate(written, { ...CANDIDATE, ...change }, personalBenefit, NOW);

test.each(LABELLED_PAIRS)('$name', ({ first, second, samePerson, isSame }) => {
  const found = judgeDuplicate(
    second,
    { ...first, state: 'IN_PROGRESS', registeredAt: YESTERDAY, samePerson },
    false,
    NOW,
  );
  expect(found !== undefined).toBe(isSame);
});

describe('what there is to do', () => {
  test('with somebody else’s open order: merge, or group where each gets his own (G10)', () => {
    expect(judged()).toMatchObject({ advice: 'MERGE', reasons: ['CATEGORY', 'PLACE', 'WORDS'] });
    expect(judged({}, true)?.advice).toBe('GROUP');
  });

  test('with the requester’s own: append while it is open, a repetition once it is closed', () => {
    expect(judged({ samePerson: true })).toMatchObject({
      advice: 'APPEND',
      reasons: ['PERSON', 'CATEGORY', 'PLACE', 'WORDS'],
    });
    expect(judged({ samePerson: true, state: 'PENDING_CALLBACK' })?.advice).toBe('APPEND');
    expect(judged({ samePerson: true, state: 'ARCHIVED' })?.advice).toBe('REPEATED');
  });

  test.each(['PENDING_CALLBACK', 'CLOSED', 'MERGED', 'WITHDRAWN', 'DRAFT'] as const)(
    'nothing with somebody else’s order that is %s',
    (state) => {
      expect(judged({ state })).toBeUndefined();
    },
  );
});

test('the surer stands higher: the same words before other words, today before last month', () => {
  const score = (change: Partial<Candidate>) => judged(change)?.score ?? 0;
  expect(score({})).toBeGreaterThan(score({ matter: '市场管理混乱' }));
  expect(score({})).toBeGreaterThan(score({ registeredAt: new Date('2026-10-25T02:00:00.000Z') }));
  expect(score({})).toBeGreaterThan(SHOWN_FROM);
});

describe('one place, written by two people', () => {
  test.each([
    ['元宝区 锦江小区 3 号楼', '锦江小区3号楼'],
    ['锦江山东门', '元宝区锦江山东门，公交站旁'],
  ])('%s is %s', (a, b) => {
    expect(samePlace(a, b)).toBe(1);
  });

  test('other numbers make it less likely, a bare word is no place', () => {
    expect(samePlace('九江街12号楼东侧', '九江街98号楼东侧')).toBeLessThan(
      samePlace('九江街12号楼东侧', '九江街12号楼西侧'),
    );
    expect(samePlace('门口', '门口')).toBe(0);
  });
});

test('a text is like itself and unlike another; nothing is like nothing', () => {
  expect(likenessOf('早晚没水', '早晚，没水！')).toBe(1);
  expect(likenessOf('早晚没水', '暖气不热')).toBe(0);
  expect(likenessOf('', '')).toBe(0);
});
