import { expect, test } from '@jest/globals';

import { suggestedUnits, THE_DISTRICT } from './lead-rule.js';

const rule = { lead: [THE_DISTRICT, 'JT'], co: ['JT', 'GA', THE_DISTRICT] };

test('the district of the matter takes the place of the word', () => {
  expect(suggestedUnits(rule, 'YB')).toEqual({ lead: ['YB', 'JT'], co: ['GA'] });
});

test('as long as the district is unknown, only fixed units are suggested', () => {
  expect(suggestedUnits(rule, undefined)).toEqual({ lead: ['JT'], co: ['GA'] });
});
