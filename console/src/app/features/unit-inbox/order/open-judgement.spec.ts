import type { CloseRequest, ExtensionRequest, OrderDetail } from '@hotline/shared';
import { expect, test } from '@jest/globals';

import { aDispatchedOrder } from '../../../orders/testing/an-order';
import { openJudgementOf } from './open-judgement';

const below = aDispatchedOrder('street');
const [assignment] = below.assignments;
if (!assignment) throw new Error('The order has no assignment');

const request = {
  id: 'r',
  assignmentId: assignment.id,
  state: 'FILED',
  step: 'UNIT',
} as ExtensionRequest;
const order = (given: Partial<OrderDetail>): OrderDetail => ({
  ...below,
  assignments: [{ ...assignment, firstJudgeUnitId: 'district' }],
  ...given,
});

test('A request of a unit below is judged by the unit above it, and by no other', () => {
  const asked = order({ extensionRequests: [request] });
  expect(openJudgementOf(asked, 'district')).toEqual({ kind: 'extension', request });
  expect(openJudgementOf(asked, 'street')).toBeUndefined();
});

test.each([{ step: 'CITY' as const }, { state: 'LAPSED' as const }])(
  'What is with the city or over is not judged here: %j',
  (given) => {
    const asked = order({ closeRequests: [{ ...request, ...given } as unknown as CloseRequest] });
    expect(openJudgementOf(asked, 'district')).toBeUndefined();
  },
);
