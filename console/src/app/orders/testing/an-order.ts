import {
  type DueInstant,
  EMPTY_DRAFT_FORM,
  type LiveMessage,
  NO_MERGING,
  type OrderDetail,
  type OrderSummary,
} from '@hotline/shared';

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
    handleOverdueAt: null,
    urgeCount: 0,
    memberCount: 0,
    group: null,
    suggestedMaster: null,
    closeSentBack: false,
    reworkCount: 0,
    callbackTries: 0,
    lastTryAt: null,
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

/** An order that waits for the signature of one unit. */
export function aDispatchedOrder(
  unitId: string,
  signDueAt = '2026-11-23T08:00:00.000Z',
): OrderDetail {
  const clock = (name: 'T-SIGN' | 'T-HANDLE', dueAt: string): DueInstant => ({
    clock: name,
    dueAt,
    provisional: false,
    trace: { kind: 'WALL', startedAt: '2026-11-22T08:00:00.000Z', minutes: 1440 },
  });
  const handleDueAt = '2026-12-01T16:00:00.000Z';
  return {
    ...anOrder({ state: 'PENDING_SIGN', version: 3, signDueAt, handleDueAt }),
    lookupCode: null,
    callId: null,
    createdBy: { id: '019aa000-0000-7000-8000-0000000000c1', name: '王晓梅' },
    draftRevision: 0,
    form: { ...EMPTY_DRAFT_FORM, matter: '家里暖气不热', place: '七经街 12 号' },
    accusedUnit: null,
    requester: { anonymous: true, name: null, phoneMasked: null, citizenId: null },
    masked: [],
    mayReveal: false,
    outcome: null,
    clocks: [],
    assignments: [
      {
        id: '019aa000-0000-7000-8000-0000000000b1',
        round: 1,
        role: 'LEAD',
        parentId: null,
        handler: true,
        unit: { id: unitId, name: '元宝区' },
        state: 'DISPATCHED',
        note: '',
        dispatchedAt: '2026-11-22T08:00:00.000Z',
        dispatchedBy: '孙丽华',
        dues: {
          sign: clock('T-SIGN', signDueAt),
          handle: clock('T-HANDLE', handleDueAt),
          urgentContact: null,
        },
        signStartedAt: '2026-11-22T08:00:00.000Z',
        signDueAt,
        handleDueAt,
        signedAt: null,
        signedBy: null,
        signOverdueAt: null,
        handleOverdueAt: null,
        urgentContactOverdueAt: null,
        contactedAt: null,
        coReport: null,
        firstJudgeUnitId: null,
        rejectedReturns: 0,
      },
    ],
    returnRequests: [],
    extensionRequests: [],
    closeDraft: null,
    closeRequests: [],
    infoRequest: null,
    satisfactions: [],
    reworkReason: null,
    strikeOff: null,
    merging: NO_MERGING,
    members: [],
    tallies: {
      urges: 0,
      approvedExtensions: 0,
      rejectedCloses: 0,
      reworks: 0,
      callbackTries: [],
      reached: 0,
      failedTries: 0,
    },
    closedAt: null,
    contacts: [],
    timeline: [],
    ledger: [],
  };
}
