import type { OrderDetail, OrderSummary } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { anOrder, orderNews } from '../../orders/testing/an-order';
import { Refusal } from '../../refusal/refusal';
import { type InboxServer, UnitInbox } from './unit-inbox';

const id = (n: number) => `019aa000-0000-7000-8000-00000000000${n}`;
const assignment = {
  id: id(9),
  unitId: id(8),
  role: 'LEAD',
  handler: true,
  handledBy: null,
  received: true,
  state: 'DISPATCHED',
} as const;
const toSign = (n: number, given: Partial<OrderSummary> = {}) =>
  anOrder({ id: id(n), state: 'PENDING_SIGN', version: 4, assignment, ...given });

let rows: OrderSummary[];
let toHandle: OrderSummary[];
let toSignByLeader: OrderSummary[];
let signsCloses: boolean;
let asked: string[];
let refuseWith: Refusal | undefined;
let detail: Partial<OrderDetail>;
let inbox: UnitInbox;

const server: InboxServer = {
  find: ({ queue }) => {
    asked.push(queue);
    const lists: Partial<Record<typeof queue, OrderSummary[]>> = {
      'to-sign': rows,
      'to-handle': toHandle,
      'to-sign-by-leader': toSignByLeader,
    };
    return Promise.resolve({ orders: [...(lists[queue] ?? [])], nextCursor: null });
  },
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
  toHandle = [];
  toSignByLeader = [];
  signsCloses = false;
  asked = [];
  inbox = new UnitInbox(server, () => ({ unitId: id(8), signsCloses }));
  await inbox.reload();
  inbox.cursor.next();
  await inbox.openChosen();
});

const newsOf = (order: OrderSummary) => orderNews(order).data as object;
const open = () => inbox.open.order() as OrderDetail;

test('Signed: the order goes on to what is handled and stays open, in its new state', async () => {
  detail = { state: 'IN_PROGRESS', version: 5 };
  toHandle = [toSign(1, { state: 'IN_PROGRESS', version: 5 })];
  expect(await inbox.sign(open(), 'assignment')).toBe(true);
  expect(inbox.rows().map(({ waits }) => waits)).toEqual(['handling']);
  expect(inbox.cursor.id()).toBe(id(1));
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
  await inbox.choose('all');
  rows = [...rows, toSign(2)];
  inbox.apply(orderNews(toSign(2)));
  await new Promise((resolve) => setTimeout(resolve));
  expect(inbox.waiting()).toBe(2);
  expect(inbox.rows()).toEqual([]);
});

test('Done with one, the desk goes on to the next that waits for this person', async () => {
  rows = [toSign(1), toSign(2, { dueAt: '2026-11-23T10:00:00.000Z' })];
  await inbox.reload();
  expect(inbox.cursor.id()).toBe(id(1));
  await inbox.goOn();
  expect(inbox.cursor.id()).toBe(id(2));
  await inbox.goOn();
  expect(inbox.cursor.id()).toBe(id(1));
});

test('When nothing else waits, the order in hand stays in sight', async () => {
  await inbox.goOn();
  expect(inbox.cursor.id()).toBe(id(1));
});

test('Looking at another order forgets the refusal of the last one', async () => {
  refuseWith = new Refusal('unreachable');
  await inbox.sign(open(), 'assignment');
  expect(inbox.signing.refusal()).toBeDefined();
  inbox.cursor.goTo(id(2));
  await inbox.openChosen();
  expect(inbox.signing.refusal()).toBeUndefined();
});

test('A drafted close appears on the leader’s desk as soon as there is news of it', async () => {
  signsCloses = true;
  const drafted = toSign(3, { state: 'IN_PROGRESS', version: 6 });
  toSignByLeader = [drafted];
  inbox.apply(orderNews(drafted, { data: { ...newsOf(drafted), fact: 'CloseDrafted' } }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(inbox.rows()[0]).toMatchObject({ id: id(3), waits: 'signature' });
  expect(inbox.waiting()).toBe(1);
});

test('News that brings nothing to sign does not make the leader’s list read itself again', async () => {
  asked = [];
  inbox.apply(orderNews(toSign(4, { state: 'IN_PROGRESS' })));
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toContain('to-handle');
  expect(asked).not.toContain('to-sign-by-leader');
});
