import type { LiveMessage } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { Followers } from './followers';

const news = (id: string): LiveMessage => ({
  id,
  type: 'order.changed',
  subject: 'work-order:1',
  version: 2,
  at: '2026-11-22T08:00:00.000Z',
  data: {},
});

test('A message that arrives twice is applied once, by everyone who follows', () => {
  const followers = new Followers();
  const heard: string[] = [];
  const follower = (name: string) => ({
    apply: (message: LiveMessage) => void heard.push(`${name} ${message.id}`),
    reload: () => Promise.resolve(),
  });
  followers.add(follower('list'));
  const stop = followers.add(follower('page'));
  followers.tell(news('1'));
  followers.tell(news('1'));
  stop();
  followers.tell(news('2'));
  expect(heard).toEqual(['list 1', 'page 1', 'list 2']);
});

test('Reading again is over when all have read, also when one of them cannot', async () => {
  const followers = new Followers();
  let read = 0;
  const apply = () => undefined;
  followers.add({ apply, reload: () => Promise.reject(new Error('no connection')) });
  followers.add({ apply, reload: async () => void (await Promise.resolve(read++)) });
  await followers.reloadAll();
  expect(read).toBe(1);
});
