import type { LiveMessage, OrderSummary } from '@hotline/shared';

/** A row for specs of lists; give what the test is about. */
export function anOrder(given: Partial<OrderSummary> = {}): OrderSummary {
  return {
    id: '019aa000-0000-7000-8000-000000000001',
    orderNo: '2611-000001',
    state: 'PENDING_DISPATCH',
    disposition: 'WRITTEN_TRANSFER',
    version: 2,
    channel: 'PHONE',
    requestType: 'HELP',
    categoryCode: '0101',
    districtCode: 'YB',
    urgency: 'NORMAL',
    confidential: false,
    place: '元宝区七经街 12 号',
    excerpt: '家里暖气不热，室温只有 14 度',
    round: 1,
    hopCount: 0,
    leadUnit: null,
    assignment: null,
    dueAt: '2026-11-22T10:00:00.000Z',
    signDueAt: null,
    handleDueAt: null,
    signOverdueAt: null,
    createdAt: '2026-11-22T07:50:00.000Z',
    submittedAt: '2026-11-22T08:00:00.000Z',
    changedAt: '2026-11-22T08:00:00.000Z',
    ...given,
  };
}

/** News that an order has changed. */
export function orderNews(order: OrderSummary, given: Partial<LiveMessage> = {}): LiveMessage {
  const { id: orderId, orderNo, state, round, urgency, version } = order;
  return {
    id: `${orderId}-${version}`,
    type: 'order.changed',
    subject: `work-order:${orderId}`,
    version,
    at: order.changedAt,
    data: { orderId, orderNo, state, fact: 'WorkOrderDispatched', round, urgency },
    ...given,
  };
}
