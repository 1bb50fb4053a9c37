import { signal } from '@angular/core';
import type { OrderDetail, OrderReceipt, OrderSummary } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { anOrder } from '../../orders/testing/an-order';
import { Refusal } from '../../refusal/refusal';
import { CallbackDesk, type CallbackServer } from './callback-desk';

const id = (n: number) => `019aa000-0000-7000-8000-00000000000${n}`;
const order = (n: number, given: Partial<OrderSummary> = {}) =>
  anOrder({ id: id(n), state: 'PENDING_CALLBACK', version: 9, ...given });

let onServer: OrderSummary[];
let sent: object[];
let refuseWith: Refusal | undefined;
let desk: CallbackDesk;

const take =
  (door: string) =>
  (orderId: string, command: object): Promise<OrderReceipt> => {
    sent.push({ door, orderId, ...command });
    return refuseWith ? Promise.reject(refuseWith) : Promise.resolve({} as OrderReceipt);
  };
const callbacks: CallbackServer = {
  recordTry: take('try'),
  satisfied: take('satisfied'),
  dissatisfied: take('dissatisfied'),
  unrated: take('unrated'),
};

beforeEach(async () => {
  onServer = [order(1), order(2, { dueAt: '2026-11-22T11:00:00.000Z' })];
  sent = [];
  refuseWith = undefined;
  desk = new CallbackDesk(
    {
      find: () => Promise.resolve({ orders: [...onServer], nextCursor: null }),
      read: (orderId) => Promise.resolve({ ...order(1), id: orderId } as OrderDetail),
    },
    callbacks,
    signal(new Date('2026-11-22T08:00:00Z')),
  );
  await desk.reload();
  desk.orders.cursor.next();
  await desk.orders.openChosen();
});

test('Satisfied: sent as said, and the next citizen is in hand with an empty form', async () => {
  desk.form.rate(4);
  desk.form.answer(true);
  desk.form.attitude.set('GOOD');
  expect(await desk.send()).toBe('RECORD_SATISFIED');
  expect(sent).toEqual([
    {
      door: 'satisfied',
      orderId: id(1),
      stars: 4,
      attitude: 'GOOD',
      note: '',
      expectedVersion: 9,
    },
  ]);
  expect(desk.orders.open.id()).toBe(id(2));
  expect(desk.form.stars()).toBeUndefined();
});

test('Not solved is dissatisfied, with the reason the citizen gave', async () => {
  desk.form.rate(5);
  desk.form.answer(false);
  expect(await desk.send()).toBeUndefined();
  desk.form.words.set(' 还是不热 ');
  expect(await desk.send()).toBe('RECORD_DISSATISFIED');
  expect(sent).toMatchObject([{ door: 'dissatisfied', solved: false, reason: '还是不热' }]);
});

test('Not reached: the order stays in the list, the next citizen is in hand', async () => {
  desk.form.kind.set('missed');
  desk.form.words.set('无人接听');
  onServer = [order(1, { callbackTries: 1, lastTryAt: '2026-11-22T07:59:00.000Z' }), order(2)];
  expect(await desk.send()).toBe('RECORD_CALLBACK_TRY');
  expect(desk.orders.rows().map((row) => row.id)).toEqual([id(2), id(1)]);
  expect(desk.orders.open.id()).toBe(id(2));
});

test('A refusal keeps what the citizen said', async () => {
  refuseWith = new Refusal('unreachable');
  desk.form.rate(1);
  desk.form.answer(false);
  desk.form.words.set('还是不热');
  expect(await desk.send()).toBeUndefined();
  expect(desk.orders.open.id()).toBe(id(1));
  expect(desk.form.words()).toBe('还是不热');
});

test('A filter shows its part and counts every part', () => {
  expect(desk.counts()('all')).toBe(2);
  desk.filter.set('again');
  expect(desk.orders.rows()).toEqual([]);
  expect(desk.counts()('untried')).toBe(2);
});
