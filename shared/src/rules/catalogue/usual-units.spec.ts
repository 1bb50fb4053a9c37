import { expect, test } from '@jest/globals';

import { type UsualUnit, usualUnitsIn } from './usual-units.js';

const unit = (
  unitId: string,
  role: UsualUnit['role'],
  rank: number,
  districtCode: string | null = null,
): UsualUnit => ({ unitId, role, rank, districtCode });

const units = [
  unit('traffic', 'LEAD', 1),
  unit('yuanbao', 'LEAD', 0, 'YB'),
  unit('zhenxing', 'LEAD', 0, 'ZX'),
  unit('traffic', 'CO', 0),
  unit('police', 'CO', 1),
  unit('yuanbao', 'CO', 2, 'YB'),
];

test('a unit of the district stands where its rank says, beside those of the whole city', () => {
  expect(usualUnitsIn(units, 'YB')).toEqual({ lead: ['yuanbao', 'traffic'], co: ['police'] });
});

test('as long as the district is unknown, only units of the whole city are named', () => {
  expect(usualUnitsIn(units, null)).toEqual({ lead: ['traffic'], co: ['police'] });
});
