import type { OrderDetail, OrderSummary } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { anOrder, orderNews } from '../../orders/testing/an-order';
import { Refusal } from '../../refusal/refusal';
import { type InboxServer, UnitInbox } from './unit-inbox';

const id = (n: number) => `019aa000-0000-7000-8000-00000000000${n}`;
const assignment = { id: id(9), role: 'LEAD', state: 'DISPATCHED' } as const;
const toSign = (n: number, given: Partial<OrderSummary> = {}) =>
  anOrder({ id: id(n), state: 'PENDING_SIGN', version: 4, assignment, ...given });

let rows: OrderSummary[];
let refuseWith: Refusal | undefined;
let detail: Partial<OrderDetail>;
let inbox: UnitInbox;

const server: InboxServer = {
  find: ({ queue }) =>
    Promise.resolve({ orders: queue === 'to-sign' ? [...rows] : [], nextCursor: null }),
  read: (orderId) => Promise.resolve({ ...toSign(1), id: orderId, ...detail } as OrderDetail),
  sign: () => {
    if (refuseWith) return Promise.reject(refuseWith);
    rows = [];
    return Promise.resolve({
      id: id(1),
      orderNo: 'n',
      state: 'IN_PROGRESS' as const,
      version: 5,
      round: 1,
    });
  },
};

beforeEach(async () => {
  rows = [toSign(1)];
  refuseWith = undefined;
  detail = {};
  inbox = new UnitInbox(server);
  await inbox.reload();
  inbox.cursor.next();
  await inbox.openChosen();
});

const open = () => inbox.open.order() as OrderDetail;

test('Signed: the order leaves the list and stays open, in its new state', async () => {
  detail = { state: 'IN_PROGRESS', version: 5 };
  expect(await inbox.sign(open(), 'assignment')).toBe(true);
  expect(inbox.rows()).toEqual([]);
  expect(open().state).toBe('IN_PROGRESS');
});

test('The second of two clerks learns who was first, and sees the order as it is now', async () => {
  refuseWith = new Refusal('problem', {
    code: 'already-signed',
    params: { by: '王敏', at: '2026-11-22T08:00:00.000Z' },
    correlationId: 'c',
  });
  detail = { state: 'IN_PROGRESS', version: 5 };
  expect(await inbox.sign(open(), 'assignment')).toBe(false);
  expect(inbox.signing.refusal()?.problem?.params).toMatchObject({ by: '王敏' });
  expect(open().state).toBe('IN_PROGRESS');
});

test('A new order appears without reloading, and is counted while another list is shown', async () => {
  await inbox.choose('in-progress');
  rows = [...rows, toSign(2)];
  inbox.apply(orderNews(toSign(2)));
  await new Promise((resolve) => setTimeout(resolve));
  expect(inbox.toSign()).toBe(2);
  expect(inbox.rows()).toEqual([]);
});

test('Looking at another order forgets the refusal of the last one', async () => {
  refuseWith = new Refusal('unreachable');
  await inbox.sign(open(), 'assignment');
  expect(inbox.signing.refusal()).toBeDefined();
  inbox.cursor.goTo(id(2));
  await inbox.openChosen();
  expect(inbox.signing.refusal()).toBeUndefined();
});
