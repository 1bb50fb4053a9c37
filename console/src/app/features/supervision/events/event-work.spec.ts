import type { EventReceipt, OrderSummary } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { anOrder } from '../../../orders/testing/an-order';
import { EventWork } from './event-work';

const id = (n: number) => `019aa000-0000-7000-8000-00000000000${n}`;
const waiting = (n: number, given: Partial<OrderSummary> = {}) => anOrder({ id: id(n), ...given });

class Server {
  orders = [waiting(1), waiting(2), waiting(3, { state: 'CLOSED' })];
  readonly declared: object[] = [];
  readonly asked: object[] = [];
  readonly find = (query: object) => {
    this.asked.push(query);
    return Promise.resolve({ orders: this.orders, nextCursor: null });
  };
  readonly declare = (command: { orderIds: string[] }): Promise<EventReceipt> => {
    this.declared.push(command);
    return Promise.resolve({ id: id(9), joined: command.orderIds.length, refused: [] });
  };
  readonly add = (_: string, { orderIds }: { orderIds: string[] }): Promise<EventReceipt> =>
    Promise.resolve({ id: id(9), joined: orderIds.length, refused: [] });
}

test('Only open orders of the chosen category and district are offered', async () => {
  const server = new Server();
  const work = new EventWork(server);
  work.category.set('01');
  work.district.set('210602');
  await work.look();
  expect(work.orders().map((order) => order.id)).toEqual([id(1), id(2)]);
  expect(server.asked).toEqual([
    { queue: 'all', limit: 100, categoryCode: '01', districtCode: '210602' },
  ]);
});

test('It needs a name, words and orders; declared, the form is empty again', async () => {
  const server = new Server();
  const work = new EventWork(server);
  await work.look();
  work.toggleAll();
  expect(work.chosen().size).toBe(2);
  expect(await work.declare()).toBeUndefined();
  work.title.set(' 锦江片区停暖 ');
  work.broadcast.set('今晚八点恢复');
  expect((await work.declare())?.joined).toBe(2);
  expect(server.declared).toEqual([
    { title: '锦江片区停暖', broadcast: '今晚八点恢复', orderIds: [id(1), id(2)] },
  ]);
  expect([work.title(), work.chosen().size]).toEqual(['', 0]);
});

test('An order that is closed meanwhile is not chosen any more', async () => {
  const server = new Server();
  const work = new EventWork(server);
  await work.look();
  work.toggle(id(1));
  work.toggle(id(2));
  server.orders = [waiting(1, { state: 'CLOSED' }), waiting(2)];
  await work.look();
  expect([...work.chosen()]).toEqual([id(2)]);
  work.toggle(id(2));
  expect(await work.add(id(9))).toBeUndefined();
});
