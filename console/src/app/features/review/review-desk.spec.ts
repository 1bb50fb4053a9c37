import type { OrderDetail, ReturnRequestRow } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { anOrder, orderNews } from '../../orders/testing/an-order';
import { Refusal } from '../../refusal/refusal';
import { ReviewDesk, type ReviewServer } from './review-desk';

const order = (n: number) =>
  anOrder({ id: `019aa000-0000-7000-8000-00000000000${n}`, state: 'RETURN_PENDING', version: 5 });
const filed = (n: number) =>
  ({ request: { id: `request-${n}` }, order: order(n) }) as unknown as ReturnRequestRow;

let onServer: ReturnRequestRow[];
let ruled: object[];
let refuseWith: Refusal | undefined;
let desk: ReviewDesk;

const server: ReviewServer = {
  returnRequests: () => Promise.resolve({ requests: [...onServer], nextCursor: null }),
  read: (id) => Promise.resolve({ ...order(1), id } as OrderDetail),
  ruleOnReturn: (id, command) => {
    ruled.push({ id, ...command });
    return refuseWith
      ? Promise.reject(refuseWith)
      : Promise.resolve({ id, orderNo: 'n', state: 'PENDING_DISPATCH', version: 6, round: 2 });
  },
};

beforeEach(async () => {
  onServer = [filed(1), filed(2)];
  ruled = [];
  refuseWith = undefined;
  desk = new ReviewDesk(server);
  await desk.reload();
  desk.cursor.next();
  await desk.openChosen();
});

test('A rejection without a written reason is not sent', async () => {
  desk.decision.set('REJECTED');
  desk.reason.set('   ');
  expect(await desk.rule()).toBe(false);
  expect(ruled).toEqual([]);
});

test('Ruled: the next request is open, with nothing decided', async () => {
  desk.decision.set('APPROVED');
  expect(await desk.rule()).toBe(true);
  expect(ruled).toMatchObject([{ id: 'request-1', decision: 'APPROVED', expectedVersion: 5 }]);
  expect(desk.request()?.id).toBe('request-2');
  expect(desk.decision()).toBeUndefined();
});

test('A refused ruling keeps the decision and its reason', async () => {
  desk.decision.set('REJECTED');
  desk.reason.set('属于贵单位权责清单第 3 项');
  refuseWith = new Refusal('unreachable');
  await desk.rule();
  expect(desk.request()?.id).toBe('request-1');
  expect(desk.reason()).toBe('属于贵单位权责清单第 3 项');
});

test('A request that a colleague ruled on stays in sight and is said to be gone', async () => {
  onServer = [filed(2)];
  desk.apply(orderNews({ ...order(1), state: 'PENDING_DISPATCH', version: 6 }));
  await new Promise((resolve) => setTimeout(resolve));
  await desk.openChosen();
  expect(desk.request()?.id).toBe('request-1');
  expect(desk.isGone()).toBe(true);
});

test('A new request appears by itself', async () => {
  onServer = [...onServer, filed(3)];
  desk.apply(orderNews(order(3)));
  await new Promise((resolve) => setTimeout(resolve));
  expect(desk.rows()).toHaveLength(3);
});
