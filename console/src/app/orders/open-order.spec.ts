import type { OrderDetail } from '@hotline/shared';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { Refusal } from '../refusal/refusal';
import { OpenOrder } from './open-order';
import { anOrder, orderNews } from './testing/an-order';

const detail = (id: string, version = 2) => ({ ...anOrder({ id, version }) }) as OrderDetail;
const A = '019aa000-0000-7000-8000-00000000000a';
const B = '019aa000-0000-7000-8000-00000000000b';
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('An answer that arrives after another order was opened is not shown', async () => {
  let answerA: (order: OrderDetail) => void = () => undefined;
  const open = new OpenOrder((id) =>
    id === A ? new Promise((resolve) => (answerA = resolve)) : Promise.resolve(detail(B)),
  );
  void open.show(A);
  const shown = open.show(B);
  answerA(detail(A));
  await shown;
  expect(open.order()?.id).toBe(B);
});

test('News of the open order is read, news of others is not', async () => {
  let version = 2;
  const read: string[] = [];
  const open = new OpenOrder((id) => {
    read.push(id);
    return Promise.resolve(detail(id, version));
  });
  await open.show(A);
  version = 3;
  open.apply(orderNews(anOrder({ id: B, version: 9 })));
  open.apply(orderNews(anOrder({ id: A, version: 3 })));
  await settle();
  expect(open.order()?.version).toBe(3);
  open.apply(orderNews(anOrder({ id: A, version: 3 })));
  await settle();
  expect(read).toEqual([A, A]);
});

test('TMR-09: in whatever order news arrives, the newest state stays on the screen', async () => {
  const versions = [3, 4, 5, 6, 7];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(versions, { minLength: 1 }), async (arriving) => {
      let stored = 2;
      const open = new OpenOrder((id) => Promise.resolve(detail(id, stored)));
      await open.show(A);
      for (const version of arriving) {
        stored = Math.max(stored, version);
        open.apply(orderNews(anOrder({ id: A, version })));
      }
      await settle();
      await settle();
      expect(open.order()?.version).toBe(Math.max(...arriving));
    }),
    { numRuns: 50 },
  );
});

test('An order that was taken from me leaves the screen; a lost connection or session does not take it', async () => {
  let fail: Refusal | undefined;
  const open = new OpenOrder((id) => (fail ? Promise.reject(fail) : Promise.resolve(detail(id))));
  await open.show(A);
  fail = new Refusal('unreachable');
  await open.reload();
  expect(open.order()?.id).toBe(A);
  fail = new Refusal('problem', { code: 'not-signed-in', correlationId: 'c' });
  await open.reload();
  expect(open.order()?.id).toBe(A);
  fail = new Refusal('problem', { code: 'not-found', correlationId: 'c' });
  await open.reload();
  expect(open.order()).toBeUndefined();
  expect(open.state()).toBe('failed');
});

test('An order that went back to the centre while it was open is said to be gone, not refused', async () => {
  const open = new OpenOrder((id) => Promise.resolve(detail(id)));
  await open.show(A);
  open.apply(
    orderNews(anOrder({ id: A, version: 3 }), { type: 'order.gone', data: { orderId: A } }),
  );
  expect(open.order()).toBeUndefined();
  expect(open.isTakenAway()).toBe(true);
  expect(open.state()).toBe('ready');
  await open.reload();
  expect(open.order()).toBeUndefined();
  await open.show(B);
  expect(open.isTakenAway()).toBe(false);
});
