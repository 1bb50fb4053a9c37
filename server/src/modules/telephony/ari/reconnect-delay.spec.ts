import { expect, test } from '@jest/globals';

import { reconnectDelayMs } from './reconnect-delay.js';

test('the wait doubles up to five seconds', () => {
  const waits = [0, 1, 2, 3, 4, 5, 50].map((failures) => reconnectDelayMs(failures, 0));
  expect(waits).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
});

test('chance shortens it by up to a half', () => {
  expect(reconnectDelayMs(0, 0.999)).toBe(100);
  expect(reconnectDelayMs(10, 0.5)).toBe(3_750);
});
