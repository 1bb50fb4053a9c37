import { expect, test } from '@jest/globals';

import { SeenMessages } from './seen-messages';

test('The same message is new once', () => {
  const seen = new SeenMessages();
  expect(['7', '8', '7'].map((id) => seen.isNew(id))).toEqual([true, true, false]);
});

test('A night of messages does not fill the memory, and the recent ones are still known', () => {
  const seen = new SeenMessages();
  for (let id = 0; id < 5000; id++) seen.isNew(String(id));
  expect(seen.isNew('4999')).toBe(false);
  expect(seen.isNew('1')).toBe(true);
});
