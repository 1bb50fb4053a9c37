import type { CloseDraftView, CloseRequest, OrderDetail } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { aDispatchedOrder } from '../../../orders/testing/an-order';
import { sentBackOf } from './sent-back';

const at = '2026-11-22T08:00:00.000Z';
const order = (given: Partial<OrderDetail>): OrderDetail => ({
  ...aDispatchedOrder('unit'),
  state: 'IN_PROGRESS',
  ...given,
});
const closeDraft = { sentBack: { at, by: '赵局长', reason: '公开答复请重写' } } as CloseDraftView;
const rejected = (round: number) =>
  ({
    round,
    ruling: { decision: 'REJECTED', reason: '缺核查照片', ruledAt: at, ruledBy: '陈静' },
  }) as CloseRequest;

test('Whoever sent it back stands there with name and reason', () => {
  expect(sentBackOf(order({ closeDraft, closeRequests: [rejected(1)] }))).toEqual([
    { by: 'leader', who: '赵局长', at, reason: '公开答复请重写' },
    { by: 'reviewer', who: '陈静', at, reason: '缺核查照片' },
  ]);
});

test('A rework says why the citizen was right', () => {
  const reworked = order({ state: 'REWORK', reworkReason: '室温仍未达标' });
  expect(sentBackOf(reworked)).toMatchObject([{ by: 'citizen', reason: '室温仍未达标' }]);
});

test('What was sent back in an earlier round, or is out of the unit’s hands, is no matter now', () => {
  expect(sentBackOf(order({ round: 2, closeRequests: [rejected(1)] }))).toEqual([]);
  expect(sentBackOf(order({ state: 'CLOSE_PENDING', closeDraft }))).toEqual([]);
});
