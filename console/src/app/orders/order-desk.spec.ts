import type { OrderDetail, OrderReceipt } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { Refusal } from '../refusal/refusal';
import { OrderDesk } from './order-desk';
import { anOrder, orderNews } from './testing/an-order';

const order = (n: number) => anOrder({ id: `019aa000-0000-7000-8000-00000000000${n}`, version: 5 });
const receipt = { version: 6 } as OrderReceipt;

let onServer: number[];
let reads: number;
let emptied: number;
let desk: OrderDesk;

beforeEach(async () => {
  onServer = [1, 2];
  reads = 0;
  emptied = 0;
  desk = new OrderDesk(
    {
      find: () => {
        reads += 1;
        return Promise.resolve({ orders: onServer.map(order), nextCursor: null });
      },
      read: (id) => Promise.resolve({ ...order(1), id } as OrderDetail),
    },
    {
      queue: 'to-dispatch',
      states: ['PENDING_DISPATCH'],
      entersBy: ({ fact }) => fact === 'WorkOrderSubmitted',
    },
    () => emptied++,
  );
  await desk.reload();
  desk.cursor.next();
  await desk.openChosen();
});

test('Done, next: the order leaves the list, the next one is open with an empty form', async () => {
  onServer = [2];
  expect(await desk.finish(() => Promise.resolve(receipt))).toBe(receipt);
  expect(desk.open.id()).toBe(order(2).id);
  expect(emptied).toBe(2);
});

test('Refused: the order and its form stay in hand, and the reason is kept', async () => {
  await desk.finish(() => Promise.reject(new Refusal('unreachable')));
  expect(desk.open.id()).toBe(order(1).id);
  expect(desk.submission.refusal()?.kind).toBe('unreachable');
  expect(emptied).toBe(1);
});

test('What is only recorded keeps the order in hand', async () => {
  expect(await desk.record(() => Promise.resolve(receipt))).toBe(true);
  expect(desk.open.id()).toBe(order(1).id);
  expect(desk.rows()).toHaveLength(2);
});

test('An order that a colleague took stays in sight, and is said to be gone', async () => {
  onServer = [2];
  desk.apply(orderNews({ ...order(1), state: 'PENDING_SIGN', version: 6 }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(desk.open.id()).toBe(order(1).id);
  expect(desk.isGone()).toBe(true);
});

test('Of orders that it does not show, the list asks only after news that bring them in', () => {
  const before = reads;
  const news = orderNews(order(3));
  desk.apply(news);
  expect(reads).toBe(before);
  desk.apply({ ...news, data: { ...(news.data as object), fact: 'WorkOrderSubmitted' } });
  expect(reads).toBe(before + 1);
});
