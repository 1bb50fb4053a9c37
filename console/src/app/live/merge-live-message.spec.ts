import { expect, test } from '@jest/globals';

import { mergeLiveMessage } from './merge-live-message';

test.each([
  ['the next version', 4, 5, 'apply'],
  ['the version it shows', 4, 4, 'ignore'],
  ['an older version', 4, 2, 'ignore'],
  ['a version after a gap', 4, 6, 'reload'],
  ['something it does not show yet', undefined, 1, 'reload'],
] as const)('A screen does the right thing with %s', (_, known, news, expected) => {
  expect(mergeLiveMessage(known, news)).toBe(expected);
});
