import { expect, test } from '@jest/globals';

import { instantOfLocal, localOfInstant } from './local-time';

test('A time typed here is the hotline’s time, whatever zone the browser has', () => {
  expect(instantOfLocal('2026-11-28T08:30')).toBe('2026-11-28T00:30:00.000Z');
  expect(localOfInstant(new Date('2026-11-28T00:30:00.000Z'))).toBe('2026-11-28T08:30');
});

test('What is not filled in is no time', () => {
  expect(['', '2026-11-28', '2026-13-28T08:30'].map(instantOfLocal)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
