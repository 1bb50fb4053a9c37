import type { OrderSummary } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { Refusal } from '../refusal/refusal';
import { OrderQueue } from './order-queue';
import { anOrder, orderNews } from './testing/an-order';

const first = anOrder();
const second = anOrder({ id: '019aa000-0000-7000-8000-000000000002', orderNo: '2611-000002' });

let onServer: OrderSummary[];
let readings: number;
let queue: OrderQueue;

const settle = () => new Promise((resolve) => setTimeout(resolve));
const numbers = () => queue.rows().map(({ orderNo }) => orderNo);

beforeEach(async () => {
  onServer = [first];
  readings = 0;
  queue = new OrderQueue({
    states: ['PENDING_DISPATCH'],
    read: () => {
      readings++;
      return Promise.resolve({ orders: [...onServer], nextCursor: null });
    },
  });
  await queue.reload();
});

test('A new order appears by itself', async () => {
  onServer = [first, second];
  queue.apply(orderNews(second));
  await settle();
  expect(numbers()).toEqual(['2611-000001', '2611-000002']);
});

test('An order that left is off the list at once', () => {
  queue.apply(orderNews({ ...first, state: 'PENDING_SIGN', version: 3 }));
  expect(numbers()).toEqual([]);
});

test('News it knows already, and news of other lists, cost no reading', async () => {
  queue.apply(orderNews(first));
  queue.apply(orderNews({ ...second, state: 'IN_PROGRESS' }));
  await settle();
  expect(readings).toBe(1);
});

test('An order that is no longer the unit’s own goes away', () => {
  queue.apply(orderNews(first, { type: 'order.gone', data: { orderId: first.id } }));
  expect(numbers()).toEqual([]);
});

test('When reading fails the rows stay and the refusal is said; the first failure is a failed page', async () => {
  const failing = new OrderQueue({
    states: ['PENDING_DISPATCH'],
    read: () => Promise.reject(new Refusal('unreachable')),
  });
  await failing.reload();
  expect(failing.state()).toBe('failed');
  expect(failing.refusal()?.kind).toBe('unreachable');
});
