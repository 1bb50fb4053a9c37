import type {
  OrderDetail,
  OverdueOrders,
  OverlayKind,
  OverlayPage,
  OverlayRow,
} from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { aDispatchedOrder, anOrder, orderNews } from '../../orders/testing/an-order';
import { type Show, SupervisionDesk } from './supervision-desk';

const HEATING = '019aa000-0000-7000-8000-0000000000a1';
const late = anOrder({ id: '019aa000-0000-7000-8000-000000000011', state: 'IN_PROGRESS' });
const supervised = anOrder({ id: '019aa000-0000-7000-8000-000000000012', supervised: true });

const row = (id: string, state: 'ISSUED' | 'LIFTED'): OverlayRow => ({
  kind: 'SUPERVISION',
  order: supervised,
  supervision: {
    id,
    number: '督〔2026〕0001号',
    form: 'PHONE',
    state,
    unit: { id: HEATING, name: '供热办' },
    text: '请限时办结',
    openedAt: '2026-11-22T08:00:00.000Z',
    openedBy: '苏静怡',
    dueAt: '2026-11-23T16:00:00.000Z',
    due: null,
    overdueAt: null,
    report: null,
    lifted: null,
  },
});

class Server {
  overdueOrders: OverdueOrders = {
    units: [{ unit: { id: HEATING, name: '供热办' }, count: 1, orders: [late] }],
  };
  rows: Record<Show, OverlayRow[]> = {
    open: [row('s1', 'ISSUED')],
    settled: [row('s0', 'LIFTED')],
  };
  fails = false;
  readonly asked: string[] = [];
  readonly overdue = () =>
    this.fails ? Promise.reject(new Error('offline')) : Promise.resolve(this.overdueOrders);
  dissatisfiedOrders = [anOrder({ reworkCount: 0 }), { ...late, reworkCount: 2 }];
  readonly dissatisfied = () =>
    Promise.resolve({ orders: this.dissatisfiedOrders, nextCursor: null });
  readonly find = ({ kind, show }: { kind: OverlayKind; show: Show }): Promise<OverlayPage> => {
    this.asked.push(`${kind} ${show}`);
    return Promise.resolve({ overlays: this.rows[show], nextCursor: null });
  };
  readonly read = (id: string): Promise<OrderDetail> =>
    Promise.resolve({ ...aDispatchedOrder(HEATING), id });
}

const at = async (
  list: 'overdue' | 'dissatisfied' | 'supervisions',
  show: Show = 'open',
  server = new Server(),
) => {
  const desk = new SupervisionDesk(server);
  await desk.choose(list, show);
  return { desk, server };
};
const settled = () => new Promise((done) => setTimeout(done));

test('What is overdue stands under its unit, with the clock that is over', async () => {
  const { desk } = await at('overdue');
  expect(desk.rows()).toMatchObject([
    { id: late.id, clock: 'T-HANDLE', unit: { name: '供热办', count: 1 }, overlay: undefined },
  ]);
});

test('Who was dissatisfied most often stands first', async () => {
  const { desk } = await at('dissatisfied');
  expect(desk.rows().map(({ clock, order }) => [clock, order.reworkCount])).toEqual([
    ['T-JUDGE', 2],
    ['T-JUDGE', 0],
  ]);
});

test('A supervision that waits counts down; one that is lifted does not', async () => {
  const open = await at('supervisions');
  expect(open.desk.rows()).toMatchObject([
    { id: 's1', clock: 'T-SUP', dueAt: '2026-11-23T16:00:00.000Z' },
  ]);
  const done = await at('supervisions', 'settled');
  expect(done.server.asked).toEqual(['SUPERVISION settled']);
  expect(done.desk.rows()).toMatchObject([{ id: 's0', dueAt: null }]);
});

test('The chosen row opens its order, which stays open when the row leaves the list', async () => {
  const { desk, server } = await at('supervisions');
  desk.cursor.goTo('s1');
  await desk.openChosen();
  expect(desk.open.order()?.id).toBe(supervised.id);
  server.rows = { ...server.rows, open: [] };
  desk.apply(orderNews(supervised));
  await settled();
  await desk.openChosen();
  expect(desk.rows()).toEqual([]);
  expect(desk.open.order()?.id).toBe(supervised.id);
});

test('Another list begins with nothing in hand', async () => {
  const { desk } = await at('supervisions');
  desk.cursor.goTo('s1');
  await desk.openChosen();
  await desk.choose('overdue', 'open');
  expect([desk.open.order(), desk.rows().length]).toEqual([undefined, 1]);
});

test('A list that cannot be read says so, and is read again', async () => {
  const server = new Server();
  server.fails = true;
  const { desk } = await at('overdue', 'open', server);
  expect([desk.state(), desk.refusal()]).toEqual(['failed', expect.anything()]);
  server.fails = false;
  await desk.reload();
  expect([desk.state(), desk.rows().length]).toEqual(['ready', 1]);
});
