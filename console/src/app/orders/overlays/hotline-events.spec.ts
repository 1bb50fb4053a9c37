import type { HotlineEvent, LiveMessage } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { HotlineEvents } from './hotline-events';

const event = (given: Partial<HotlineEvent> = {}): HotlineEvent => ({
  id: 'e1',
  title: '锦江片区停暖',
  broadcast: '今晚八点恢复',
  declaredAt: '2026-11-22T08:00:00.000Z',
  declaredBy: '苏静怡',
  orderCount: 3,
  ended: null,
  ...given,
});
const news = (type: string): LiveMessage => ({
  id: `m-${type}`,
  type,
  subject: 'hotline-event:e1',
  version: 2,
  at: '2026-11-22T08:10:00.000Z',
  data: { eventId: 'e1' },
});
const settled = () => new Promise((done) => setTimeout(done));

test('What goes on is told apart from what is over, and news reads the list again', async () => {
  const over = { at: '2026-11-22T09:00:00.000Z', by: '苏静怡', reason: '抢修完成' };
  let list = [event(), event({ id: 'e0', ended: over })];
  const events = new HotlineEvents(() => Promise.resolve({ events: list }));
  await events.reload();
  expect(events.goingOn().map(({ id }) => id)).toEqual(['e1']);

  list = [event({ ended: over })];
  events.apply(news('order.changed'));
  await settled();
  expect(events.goingOn()).toHaveLength(1);
  events.apply(news('event.changed'));
  await settled();
  expect(events.goingOn()).toEqual([]);
});

test('A list that cannot be read says so; one that was read stays', async () => {
  let fails = true;
  const events = new HotlineEvents(() =>
    fails ? Promise.reject(new Error('offline')) : Promise.resolve({ events: [event()] }),
  );
  await events.reload();
  expect([events.state(), events.refusal()]).toEqual(['failed', expect.anything()]);
  fails = false;
  await events.reload();
  fails = true;
  await events.reload();
  expect([events.state(), events.all().length]).toEqual(['ready', 1]);
});
