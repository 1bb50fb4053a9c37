import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { EarlierRuling } from './earlier-ruling.js';
import { likenessOfPlaces } from './likeness-of-places.js';
import { type SuggestionGround, suggestUnits } from './suggest-units.js';

const POWER = '供电公司';
const ENVIRONMENT = '环保局';
const FENGCHENG = '凤城市';

/** Sample call 21: the transformer below the window. */
const ground: SuggestionGround = {
  matter: { orderId: 'o1', districtCode: 'FC', place: '凤城市 凤凰大街 12 号楼' },
  categoryName: '变压器噪音设施',
  categoryWords: ['变压器噪音设施', '变压器', '电线杆'],
  districtName: '凤城市',
  districtUnitId: FENGCHENG,
  usualUnits: [
    { unitId: POWER, role: 'LEAD', districtCode: null, rank: 0 },
    { unitId: ENVIRONMENT, role: 'CO', districtCode: null, rank: 0 },
  ],
  rulings: [],
  units: [
    { id: POWER, dutyText: '负责电网、变压器、电线杆的运行维护。' },
    { id: ENVIRONMENT, dutyText: '负责环境噪声的监督管理。' },
    { id: FENGCHENG, dutyText: '负责辖区内的民生事项。' },
  ],
};

const ruling = (changes: Partial<EarlierRuling>): EarlierRuling => ({
  kind: 'RETURN_APPROVED',
  orderId: 'o0',
  orderNo: '2611-0017',
  districtCode: 'FC',
  place: '凤城市 凤凰大街 14 号楼',
  clause: '三定方案第四条',
  fromUnitId: POWER,
  takenByUnitId: ENVIRONMENT,
  ...changes,
});

const unitsOf = (changes: Partial<SuggestionGround>) =>
  suggestUnits({ ...ground, ...changes }).map(({ unitId }) => unitId);

test('the usual unit leads, the platform of the place is there as the last resort', () => {
  expect(suggestUnits(ground)).toEqual([
    {
      unitId: POWER,
      score: 66,
      reasons: [
        { kind: 'CATEGORY', text: '变压器噪音设施' },
        { kind: 'DUTY_TEXT', text: '变压器、电线杆' },
      ],
    },
    { unitId: FENGCHENG, score: 15, reasons: [{ kind: 'DISTRICT', text: '凤城市' }] },
  ]);
});

describe('earlier rulings', () => {
  test('a unit that was relieved of such a matter next door gives way to who took it', () => {
    const [first, ...others] = suggestUnits({ ...ground, rulings: [ruling({}), ruling({})] });
    expect(first).toMatchObject({
      unitId: ENVIRONMENT,
      reasons: [
        { kind: 'PRECEDENT', verdict: 'TOOK_IT', orderNo: '2611-0017' },
        { kind: 'PRECEDENT', verdict: 'TOOK_IT' },
      ],
    });
    expect(others.map(({ unitId }) => unitId)).toEqual([FENGCHENG]);
  });

  test('far away it says less', () => {
    const far = ruling({ districtCode: 'DG', place: '东港市 大东街' });
    expect(unitsOf({ rulings: [far, far] })[0]).toBe(POWER);
  });

  test('who had to keep it, and who was named in a dispute, come first with the clause', () => {
    const named = ruling({ kind: 'DISPUTE_RULED', fromUnitId: null, clause: '《电力法》第七条' });
    const kept = ruling({ kind: 'RETURN_REJECTED', fromUnitId: ENVIRONMENT, takenByUnitId: null });
    const [first] = suggestUnits({ ...ground, usualUnits: [], rulings: [named, kept] });
    expect(first).toMatchObject({
      unitId: ENVIRONMENT,
      reasons: [{ verdict: 'TOOK_IT', text: '《电力法》第七条' }, { verdict: 'MUST_TAKE_IT' }],
    });
  });

  test('nobody who may not get it is suggested, whatever was ruled', () => {
    const units = ground.units.filter(({ id }) => id !== ENVIRONMENT);
    expect(unitsOf({ units, rulings: [ruling({}), ruling({})] })).not.toContain(ENVIRONMENT);
  });
});

describe('two places', () => {
  test('are compared by what is written, not by how', () => {
    expect(likenessOfPlaces('锦山大街 12 号', '锦山大街12号')).toBe(1);
    expect(likenessOfPlaces('锦山大街12号', '锦山大街12号楼下')).toBeGreaterThan(0.7);
    expect(likenessOfPlaces('锦山大街', '凤凰大道')).toBe(0);
    expect(likenessOfPlaces('', '')).toBe(0);
  });

  test('are as like one way as the other, between nothing and the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const likeness = likenessOfPlaces(a, b);
        expect(likeness).toBe(likenessOfPlaces(b, a));
        expect(likeness >= 0 && likeness <= 1).toBe(true);
      }),
    );
  });
});
