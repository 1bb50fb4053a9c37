import type { FoundDuplicate, OrderDetail, OrderReceipt } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { aDispatchedOrder, anOrder } from '../../../orders/testing/an-order';
import { Refusal } from '../../../refusal/refusal';
import { MergeDesk } from './merge-desk';

const id = (n: number) => `019aa000-0000-7000-8000-00000000000${n}`;
const inHand: OrderDetail = { ...aDispatchedOrder(id(9)), id: id(1), version: 4 };

const found = (n: number, advice: FoundDuplicate['advice'] = 'MERGE'): FoundDuplicate => ({
  order: anOrder({ id: id(n), orderNo: `2611-00000${n}`, version: n }),
  score: 0.8,
  reasons: ['CATEGORY', 'PLACE'],
  advice,
  answer: null,
});

let sent: string[];
let duplicates: FoundDuplicate[];
let refuses: string | undefined;
let desk: MergeDesk;

const answer = (what: string, orderId: string, command: object): Promise<OrderReceipt> => {
  sent.push(`${what} ${orderId} ${JSON.stringify(command)}`);
  return orderId === refuses
    ? Promise.reject(new Refusal('problem', { code: 'leads-a-group', correlationId: 'c' }))
    : Promise.resolve({ id: orderId, orderNo: 'n', state: 'MERGED', version: 5, round: 1 });
};

beforeEach(() => {
  sent = [];
  refuses = undefined;
  duplicates = [found(2), found(3)];
  desk = new MergeDesk({
    duplicates: () => Promise.resolve({ duplicates }),
    merge: (orderId, command) => answer('merge', orderId, command),
    group: (orderId, command) => answer('group', orderId, command),
    declineMerge: (orderId, command) => answer('decline', orderId, command),
  });
});

test('What is closed is not offered: nothing can join it', async () => {
  duplicates = [found(2), found(3, 'REPEATED')];
  await desk.show(inHand, false);
  expect(desk.duplicates().map(({ order }) => order.id)).toEqual([id(2)]);
});

test('The order in hand joins another one as it was read', async () => {
  await desk.show(inHand, false);
  await desk.join(inHand, id(2), desk.togetherness());
  expect(sent).toEqual([`merge ${id(1)} {"masterId":"${id(2)}","expectedVersion":4}`]);
});

test('G10: where each person gets his own, orders are grouped', async () => {
  duplicates = [found(2, 'GROUP')];
  await desk.show(inHand, true);
  desk.toggle(id(2));
  expect(await desk.collect(inHand)).toBe(1);
  expect(sent).toEqual([`group ${id(2)} {"masterId":"${id(1)}","expectedVersion":2}`]);
});

test('Of several that were ticked each goes by itself; who could not is named with the reason', async () => {
  await desk.show(inHand, false);
  desk.toggle(id(2));
  desk.toggle(id(3));
  refuses = id(2);
  expect(await desk.collect(inHand)).toBe(1);
  expect(sent).toHaveLength(2);
  expect(desk.notJoined().map(({ orderNo }) => orderNo)).toEqual(['2611-000002']);
  expect(desk.chosen().size).toBe(0);
});

test('Another order in hand begins with nothing ticked and nothing said', async () => {
  await desk.show(inHand, false);
  desk.toggle(id(2));
  desk.declining.set('隔着一条街');
  duplicates = [];
  await desk.show({ ...inHand, id: id(7) }, false);
  expect(desk.chosen().size).toBe(0);
  expect(desk.declining()).toBeUndefined();
  expect(desk.duplicates()).toEqual([]);
});

test('A suggestion is declined with its reason', async () => {
  await desk.show(inHand, false);
  desk.declining.set(' 隔着一条街 ');
  await desk.decline(inHand);
  expect(sent).toEqual([`decline ${id(1)} {"reason":"隔着一条街","expectedVersion":4}`]);
});
