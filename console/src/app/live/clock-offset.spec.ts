import { expect, test } from '@jest/globals';

import { ClockOffset } from './clock-offset';

const at = (clock: ClockOffset, browserMs: number) => clock.apply(browserMs).getTime();

test('The answer is half a round trip old when it arrives', () => {
  const clock = new ClockOffset();
  clock.learn(1_000_000, 5_000_000, 80);
  expect(at(clock, 5_000_000)).toBe(1_000_040);
  expect(at(clock, 5_001_000)).toBe(1_001_040);
});

test('A slow answer does not spoil what a quick one taught', () => {
  const clock = new ClockOffset();
  clock.learn(1_000_000, 5_000_000, 10);
  clock.learn(1_000_000, 5_000_900, 900);
  expect(at(clock, 5_000_000)).toBe(1_000_005);
});

test('A browser whose clock was set by hand is corrected even by a slow answer', () => {
  const clock = new ClockOffset();
  clock.learn(1_000_000, 5_000_000, 10);
  clock.learn(1_010_000, 9_010_000, 400);
  expect(at(clock, 9_010_000)).toBe(1_010_200);
});
