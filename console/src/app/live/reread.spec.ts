import { expect, test } from '@jest/globals';

import { Reread } from './reread';

test('A burst of news costs two readings, and everyone is answered by one that began after asking', async () => {
  const arrivals: (() => void)[] = [];
  let begun = 0;
  const reread = new Reread(() => {
    begun++;
    return new Promise<void>((resolve) => arrivals.push(resolve));
  });
  const settled: string[] = [];
  const ask = (who: string) => reread.ask().then(() => settled.push(who));
  const all = [ask('first'), ask('second'), ask('third')];
  expect(begun).toBe(1);
  arrivals[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toBe(2);
  expect(settled).toEqual([]);
  arrivals[1]?.();
  await Promise.all(all);
  expect(settled).toHaveLength(3);
  expect(begun).toBe(2);
});

test('After a failure it reads again when asked', async () => {
  let begun = 0;
  const reread = new Reread(() =>
    begun++ === 0 ? Promise.reject(new Error('away')) : Promise.resolve(),
  );
  await expect(reread.ask()).rejects.toThrow('away');
  await reread.ask();
  expect(begun).toBe(2);
});
