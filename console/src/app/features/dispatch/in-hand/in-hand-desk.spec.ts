import type { AddCo, DeclineHelp, HelpRequest, OrderReceipt } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { aDispatchedOrder, anOrder, orderNews } from '../../../orders/testing/an-order';
import { InHandDesk, type InHandList } from './in-hand-desk';

const LEAD = '019aa000-0000-7000-8000-0000000000aa';
const HELPER = { id: '019aa000-0000-7000-8000-0000000000bb', name: '自来水总公司' };
const FIRST = anOrder({ state: 'IN_PROGRESS' });
const SECOND = anOrder({ id: '019aa000-0000-7000-8000-000000000002', state: 'IN_PROGRESS' });
const REQUEST: HelpRequest = {
  id: '019aa000-0000-7000-8000-0000000000d1',
  assignmentId: '019aa000-0000-7000-8000-0000000000b1',
  round: 1,
  unit: { id: LEAD, name: '供热办' },
  state: 'FILED',
  filedAt: '2026-11-22T09:00:00.000Z',
  filedBy: '王强',
  step: 'CITY',
  reviewDueAt: '2026-11-22T11:00:00.000Z',
  unitApproval: null,
  ruling: null,
  helper: HELPER,
  reason: '须配合核查水压',
};

let asked: InHandList[];
let sent: { path: 'add' | 'decline'; command: Partial<Omit<AddCo, 'reason'> & DeclineHelp> }[];
let answer: () => Promise<OrderReceipt>;

function open(): InHandDesk {
  return new InHandDesk({
    find: ({ queue }) => {
      asked.push(queue);
      return Promise.resolve({ orders: [FIRST, SECOND], nextCursor: null });
    },
    read: (id) =>
      Promise.resolve({
        ...aDispatchedOrder(LEAD),
        id,
        state: 'IN_PROGRESS',
        helpRequests: id === FIRST.id ? [REQUEST] : [],
      }),
    addCo: (_, command) => {
      sent.push({ path: 'add', command });
      return answer();
    },
    declineHelp: (_, command) => {
      sent.push({ path: 'decline', command });
      return answer();
    },
  });
}

async function atFirst(list: InHandList = 'help-requested'): Promise<InHandDesk> {
  const desk = open();
  await desk.choose(list);
  desk.cursor.goTo(FIRST.id);
  await desk.openChosen();
  return desk;
}

beforeEach(() => {
  asked = [];
  sent = [];
  answer = () =>
    Promise.resolve({
      id: FIRST.id,
      orderNo: FIRST.orderNo,
      state: 'IN_PROGRESS',
      version: 5,
      round: 1,
    });
});

test('The unit that was asked for is chosen already; one key adds it, and the next is in hand', async () => {
  const desk = await atFirst();
  expect(desk.unitId()).toBe(HELPER.id);
  desk.text.set(' 请配合核查 ');
  await desk.add();
  expect(sent).toMatchObject([
    { path: 'add', command: { unitId: HELPER.id, requestId: REQUEST.id, note: '请配合核查' } },
  ]);
  expect(desk.rows().map(({ id }) => id)).toEqual([SECOND.id]);
  expect(desk.open.id()).toBe(SECOND.id);
  expect(desk.unitId()).toBeUndefined();
});

test('Declined, the reason goes with it', async () => {
  const desk = await atFirst();
  desk.text.set('属于牵头单位自身职责');
  await desk.decline();
  expect(sent).toMatchObject([{ path: 'decline', command: { reason: '属于牵头单位自身职责' } }]);
});

test('Refused, what was written stays', async () => {
  const desk = await atFirst();
  answer = () => Promise.reject(new Error('refused'));
  desk.text.set('请配合核查');
  expect(await desk.add()).toBeUndefined();
  expect(desk.text()).toBe('请配合核查');
  expect(desk.unitId()).toBe(HELPER.id);
});

test('A unit more, unasked, leaves the order in hand', async () => {
  const desk = await atFirst('in-progress');
  desk.cursor.goTo(SECOND.id);
  await desk.openChosen();
  desk.unitId.set(HELPER.id);
  await desk.add();
  expect(sent).toMatchObject([{ command: { requestId: null } }]);
  expect(desk.open.id()).toBe(SECOND.id);
});

test('News of a request brings its order in; other news of orders at work does not', async () => {
  const desk = await atFirst();
  asked = [];
  const third = anOrder({ id: '019aa000-0000-7000-8000-000000000003', state: 'IN_PROGRESS' });
  const news = (fact: string) => {
    const message = orderNews(third);
    return { ...message, data: { ...(message.data as object), fact } };
  };
  desk.apply(news('ContactRecorded'));
  expect(asked).toEqual([]);
  desk.apply(news('HelpRequested'));
  expect(asked).toEqual(['help-requested']);
});
