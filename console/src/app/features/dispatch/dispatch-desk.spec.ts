import type { DispatchPreview, OrderDetail, Unit } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { anOrder, orderNews } from '../../orders/testing/an-order';
import { Refusal } from '../../refusal/refusal';
import {
  DispatchDesk,
  type DispatchServer,
  type MissingFactsServer,
  type SuggestionServer,
} from './dispatch-desk';

const id = (n: number) => `019aa000-0000-7000-8000-00000000000${n}`;
const late = anOrder({ id: id(1), dueAt: '2026-11-22T08:10:00.000Z' });
const early = anOrder({ id: id(2), dueAt: '2026-11-22T08:05:00.000Z' });
const urgent = anOrder({ id: id(3), urgency: 'URGENT', dueAt: '2026-11-22T09:00:00.000Z' });
const unitA = { id: 'a', name: '元宝区' } as Unit;
const unitB = { id: 'b', name: '振兴区' } as Unit;

let sent: object[];
let onServer: Partial<OrderDetail>;
let refuseWith: Refusal | undefined;
let desk: DispatchDesk;

const suggesting: SuggestionServer = {
  suggestedUnits: (orderId) =>
    Promise.resolve({ units: [], co: [{ id: orderId, name: '' }], precedents: [] }),
};

const server: DispatchServer = {
  find: () => Promise.resolve({ orders: [late, early, urgent], nextCursor: null }),
  read: (orderId) => Promise.resolve({ ...late, id: orderId, ...onServer } as OrderDetail),
  previewDispatch: (_, choice) =>
    Promise.resolve({ refusal: null, choice } as unknown as DispatchPreview),
  dispatch: (orderId, command) => {
    sent.push({ orderId, ...command });
    return refuseWith
      ? Promise.reject(refuseWith)
      : Promise.resolve({ id: orderId, orderNo: 'n', state: 'PENDING_SIGN', version: 3, round: 1 });
  },
};

beforeEach(async () => {
  sent = [];
  onServer = {};
  refuseWith = undefined;
  const missingFacts: MissingFactsServer = {
    askForInfo: (orderId, command) => {
      sent.push({ orderId, ...command });
      return refuseWith
        ? Promise.reject(refuseWith)
        : Promise.resolve({
            id: orderId,
            orderNo: 'n',
            state: 'NEED_INFO',
            version: 3,
            round: 1,
          });
    },
  };
  desk = new DispatchDesk(server, missingFacts, suggesting);
  await desk.reload();
  desk.cursor.next();
  await desk.openChosen();
});

test('Urgent orders come first, then those with the least time left', () => {
  expect(desk.rows().map((row) => row.id)).toEqual([urgent.id, early.id, late.id]);
});

test('The due instants are asked for as soon as there is a lead, and again with each change', async () => {
  desk.toggleCo(unitB);
  await Promise.resolve();
  expect(desk.preview()).toBeUndefined();
  desk.setLead(unitA);
  await Promise.resolve();
  expect(desk.preview()).toMatchObject({ choice: { leadUnitId: 'a', coUnitIds: ['b'] } });
  desk.setLead(unitB);
  await Promise.resolve();
  expect(desk.preview()).toMatchObject({ choice: { leadUnitId: 'b', coUnitIds: [] } });
});

test('Done, next: the order leaves the queue and the next one is open with nothing chosen', async () => {
  desk.setLead(unitA);
  await desk.dispatch();
  expect(sent).toMatchObject([{ orderId: urgent.id, leadUnitId: 'a', expectedVersion: 2 }]);
  expect(desk.open.id()).toBe(early.id);
  expect(desk.choice.lead()).toBeUndefined();
});

test('The suggestions are those of the order in hand', async () => {
  expect(desk.suggestions.suggested()?.co).toEqual([{ id: urgent.id, name: '' }]);
  desk.cursor.next();
  await desk.openChosen();
  expect(desk.suggestions.suggested()?.co).toEqual([{ id: early.id, name: '' }]);
});

test('A refusal keeps the order, the units and the note where they are', async () => {
  desk.setLead(unitA);
  desk.note.set('请尽快');
  refuseWith = new Refusal('problem', { code: 'order-changed', correlationId: 'c' });
  await desk.dispatch();
  expect(desk.open.id()).toBe(urgent.id);
  expect(desk.choice.lead()).toBe(unitA);
  expect(desk.note()).toBe('请尽快');
  expect(desk.submission.refusal()?.is('order-changed')).toBe(true);
});

test('Without a lead nothing is sent', async () => {
  desk.toggleCo(unitB);
  await desk.dispatch();
  expect(sent).toEqual([]);
});

test('Facts are missing: the order goes back with the question, and the next one is open', async () => {
  desk.missing.set('  ');
  expect(await desk.askForInfo()).toBeUndefined();
  desk.missing.set(' 几号楼几单元 ');
  await desk.askForInfo();
  expect(sent).toEqual([{ orderId: urgent.id, missing: '几号楼几单元', expectedVersion: 2 }]);
  expect(desk.open.id()).toBe(early.id);
  expect(desk.missing()).toBeUndefined();
});

test('A refused question is kept', async () => {
  desk.missing.set('几号楼几单元');
  refuseWith = new Refusal('unreachable');
  await desk.askForInfo();
  expect(desk.missing()).toBe('几号楼几单元');
});

test('An order that a colleague dispatched stays in sight, and is said to be gone', async () => {
  onServer = { state: 'PENDING_SIGN', version: 3 };
  desk.apply(orderNews({ ...urgent, state: 'PENDING_SIGN', version: 3 }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(desk.open.id()).toBe(urgent.id);
  expect(desk.isGone()).toBe(true);
});
