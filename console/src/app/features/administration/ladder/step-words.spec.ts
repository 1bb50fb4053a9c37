import { DEFAULT_LADDER } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { inOrder, sideOf } from './step-words';

test('Steps stand clock by clock, from the first warning to the last step after the breach', () => {
  const turned = [...DEFAULT_LADDER].reverse();
  const steps = inOrder(turned.map((step) => ({ ...step })));
  expect(steps.map(({ code }) => code)).toEqual(DEFAULT_LADDER.map(({ code }) => code));
});

test('A step lies before, at, or after the due time', () => {
  expect([-60, 0, 2].map((amount) => sideOf({ amount }))).toEqual(['BEFORE', 'AT', 'AFTER']);
});
