import { expect, test } from '@jest/globals';

import { fewAtATime } from './few-at-a-time.js';

test('two work at a time, those who wait follow in their order, and a fault frees the place', async () => {
  const inTurn = fewAtATime(2, 3);
  const begun: number[] = [];
  let working = 0;
  let most = 0;
  const work = (n: number) =>
    inTurn(async () => {
      begun.push(n);
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
      if (n === 1) throw new Error('a fault');
      return n;
    });
  const done = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(done.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});

test('whoever finds no place to wait is refused', async () => {
  const inTurn = fewAtATime(1, 1);
  let leave: () => void = () => undefined;
  const first = inTurn(() => new Promise<void>((resolve) => (leave = resolve)));
  const second = inTurn(() => Promise.resolve('second'));
  await expect(inTurn(() => Promise.resolve())).rejects.toMatchObject({ code: 'unavailable' });
  leave();
  await first;
  expect(await second).toBe('second');
});
