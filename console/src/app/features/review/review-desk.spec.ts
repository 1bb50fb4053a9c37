import type { OrderDetail, ReviewKind, ReviewRow } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { anOrder, orderNews } from '../../orders/testing/an-order';
import { Refusal } from '../../refusal/refusal';
import { ReviewDesk, type ReviewServer } from './review-desk';

const order = (n: number) =>
  anOrder({ id: `019aa000-0000-7000-8000-00000000000${n}`, state: 'RETURN_PENDING', version: 5 });
const filed = (n: number, kind: ReviewKind = 'RETURN') =>
  ({ kind, request: { id: `request-${n}` }, order: order(n) }) as unknown as ReviewRow;
const dissatisfied = (
  n: number,
  strikeOff: object | null = null,
  groupReply: string | null = null,
) => ({ kind: 'DISSATISFIED', order: order(n), strikeOff, groupReply }) as unknown as ReviewRow;

const disputed = (n: number) => ({ kind: 'DISPUTE', order: order(n) }) as unknown as ReviewRow;

/** The desk answers news by reading; this lets its answer arrive. */
const read = () => new Promise((resolve) => setTimeout(resolve));

let onServer: ReviewRow[];
let asked: ReviewKind[];
let counted: number;
let judged: object[];
let refuseWith: Refusal | undefined;
let desk: ReviewDesk;

const server: ReviewServer = {
  reviews: (kind) => {
    asked.push(kind);
    const reviews = onServer.filter((row) => row.kind === kind);
    return Promise.resolve({ reviews, nextCursor: null });
  },
  counts: () => {
    counted += 1;
    return Promise.resolve({ returnsToRule: 2, closesToRule: 7 });
  },
  read: (id) => Promise.resolve({ ...order(1), id } as OrderDetail),
  suggestedUnits: (orderId) =>
    Promise.resolve({ units: [], co: [{ id: orderId, name: '' }], precedents: [] }),
  ruleDispute: (orderId, command) => {
    judged.push({ judgement: 'RULE_DISPUTE', orderId, ...command });
    return refuseWith
      ? Promise.reject(refuseWith)
      : Promise.resolve({ id: 'o', orderNo: 'n', state: 'PENDING_SIGN', version: 6, round: 3 });
  },
  judge: (judgement, row, command) => {
    judged.push({ judgement, orderId: row.order.id, ...command });
    return refuseWith
      ? Promise.reject(refuseWith)
      : Promise.resolve({ id: 'o', orderNo: 'n', state: 'PENDING_DISPATCH', version: 6, round: 2 });
  },
};

async function show(kind: ReviewKind, rows: ReviewRow[]): Promise<void> {
  onServer = rows;
  await desk.choose(kind);
  desk.cursor.next();
  await desk.openChosen();
}

beforeEach(() => {
  asked = [];
  counted = 0;
  judged = [];
  refuseWith = undefined;
  desk = new ReviewDesk(server);
});

test('A rejection without a written reason is not sent', async () => {
  await show('RETURN', [filed(1)]);
  desk.judgement.set('REJECT_RETURN');
  desk.reason.set('   ');
  expect(await desk.rule()).toBe(false);
  expect(judged).toEqual([]);
});

test('Ruled: the next request is open, with nothing decided', async () => {
  await show('CLOSE', [filed(1, 'CLOSE'), filed(2, 'CLOSE')]);
  desk.judgement.set('APPROVE_CLOSE');
  expect(await desk.rule()).toBe(true);
  expect(judged).toMatchObject([{ judgement: 'APPROVE_CLOSE', expectedVersion: 5 }]);
  expect(desk.row()?.id).toBe('request-2');
  expect(desk.judgement()).toBeUndefined();
});

test('A refused ruling keeps the judgement and its reason', async () => {
  await show('RETURN', [filed(1), filed(2)]);
  desk.judgement.set('REJECT_RETURN');
  desk.reason.set('属于贵单位权责清单第 3 项');
  refuseWith = new Refusal('unreachable');
  await desk.rule();
  expect(desk.row()?.id).toBe('request-1');
  expect(desk.reason()).toBe('属于贵单位权责清单第 3 项');
});

test('A request that a colleague ruled on stays in sight and is said to be gone', async () => {
  await show('RETURN', [filed(1), filed(2)]);
  onServer = [filed(2)];
  desk.apply(orderNews({ ...order(1), state: 'PENDING_DISPATCH', version: 6 }));
  await read();
  await desk.openChosen();
  expect(desk.row()?.id).toBe('request-1');
  expect(desk.isGone()).toBe(true);
});

test('A new request appears by itself; one of another kind is only counted', async () => {
  await show('RETURN', [filed(1)]);
  const readings = asked.length;
  const countings = counted;
  const news = orderNews(order(3));
  desk.apply({ ...news, data: { ...(news.data as object), fact: 'CloseFiled' } });
  await read();
  expect(asked).toHaveLength(readings);
  expect(counted).toBe(countings + 1);
  onServer = [filed(1), filed(3)];
  desk.apply({ ...news, data: { ...(news.data as object), fact: 'ReturnRequested' } });
  await read();
  expect(desk.rows()).toHaveLength(2);
});

test('Another kind is another list with nothing in hand; the figures stand beside each kind', async () => {
  await show('RETURN', [filed(1)]);
  onServer = [filed(4, 'EXTENSION')];
  await desk.choose('EXTENSION');
  expect(desk.row()).toBeUndefined();
  expect(desk.rows().map(({ id }) => id)).toEqual(['request-4']);
  expect(desk.counts()).toMatchObject({ RETURN: 2, CLOSE: 7, EXTENSION: undefined });
});

test('Striking off takes two: one proposes with a reason, the other only confirms', async () => {
  await show('DISSATISFIED', [dissatisfied(1)]);
  expect(desk.choices()).toEqual({ yes: 'RULE_REWORK', no: 'PROPOSE_STRIKE_OFF' });
  desk.judgement.set('PROPOSE_STRIKE_OFF');
  expect(await desk.rule()).toBe(false);
  desk.reason.set('现行政策不支持');
  onServer = [dissatisfied(1, { proposedBy: { name: '周敏' } })];
  expect(await desk.rule()).toBe(true);
  await read();
  desk.cursor.next();
  await desk.openChosen();
  expect(desk.choices()?.no).toBe('CONFIRM_STRIKE_OFF');
  desk.judgement.set('CONFIRM_STRIKE_OFF');
  expect(await desk.rule()).toBe(true);
  expect(judged).toMatchObject([
    { judgement: 'PROPOSE_STRIKE_OFF', reason: '现行政策不支持' },
    { judgement: 'CONFIRM_STRIKE_OFF', reason: '' },
  ]);
});

test('A proposal made meanwhile by a colleague changes what "no" means', async () => {
  await show('DISSATISFIED', [dissatisfied(1)]);
  desk.judgement.set('PROPOSE_STRIKE_OFF');
  onServer = [dissatisfied(1, { proposedBy: { name: '周敏' } })];
  const news = orderNews({ ...order(1), state: 'DISSATISFIED', version: 6 });
  desk.apply({ ...news, data: { ...(news.data as object), fact: 'StrikeOffProposed' } });
  await read();
  expect(desk.choices()?.no).toBe('CONFIRM_STRIKE_OFF');
  expect(desk.judgement()).toBeUndefined();
});

test('Who followed another order is split off: no unit of its own could do it again', async () => {
  await show('DISSATISFIED', [dissatisfied(1, null, '阀门已更换')]);
  expect(desk.choices()).toEqual({ yes: 'SPLIT_FROM_GROUP', no: 'PROPOSE_STRIKE_OFF' });
});

test('A repetition is judged three ways, each with what the requester is told', async () => {
  await show('REPEATED', [{ kind: 'REPEATED', order: order(1) } as unknown as ReviewRow]);
  expect(desk.choices()).toEqual({
    yes: 'CONFIRM_REPEATED',
    no: 'DECLINE_REPEATED',
    other: 'REOPEN_REPEATED',
  });
  desk.judgement.set('REOPEN_REPEATED');
  expect(await desk.rule()).toBe(false);
  desk.reason.set('更换后又漏');
  expect(await desk.rule()).toBe(true);
  expect(judged).toMatchObject([{ judgement: 'REOPEN_REPEATED', reason: '更换后又漏' }]);
});

test('A dispute is ruled with a unit, a clause and a reason; then the next one is open, blank', async () => {
  await show('DISPUTE', [disputed(1), disputed(2)]);
  expect(desk.suggestions.suggested()?.co).toEqual([{ id: order(1).id, name: '' }]);
  desk.ruling.setLead('power');
  expect(await desk.ruleDispute()).toBe(false);
  desk.ruling.clause.set('《电力法》第七条');
  desk.ruling.reason.set('变压器归其所有');
  expect(await desk.ruleDispute()).toBe(true);
  expect(judged).toMatchObject([
    { judgement: 'RULE_DISPUTE', orderId: order(1).id, leadUnitId: 'power', expectedVersion: 5 },
  ]);
  expect(desk.row()?.id).toBe(order(2).id);
  expect(desk.ruling.leadId()).toBeUndefined();
});

test('A refused ruling of a dispute keeps every word of it', async () => {
  await show('DISPUTE', [disputed(1)]);
  desk.ruling.setLead('power');
  desk.ruling.clause.set('《电力法》第七条');
  desk.ruling.reason.set('变压器归其所有');
  refuseWith = new Refusal('unreachable');
  expect(await desk.ruleDispute()).toBe(false);
  expect(desk.ruling.isComplete()).toBe(true);
});

test('A second return that is approved brings a dispute to its list', async () => {
  await show('DISPUTE', []);
  onServer = [disputed(1)];
  const news = orderNews({ ...order(1), state: 'PENDING_DISPATCH', version: 6 });
  desk.apply({ ...news, data: { ...(news.data as object), fact: 'ReturnApproved' } });
  await read();
  expect(desk.rows().map(({ id }) => id)).toEqual([order(1).id]);
});
