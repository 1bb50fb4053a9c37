/** A unit's request, ruled by a reviewer (rulebook 2.1); LAPSED: overtaken before its ruling. */
export const ORDER_REQUEST_STATES = ['FILED', 'APPROVED', 'REJECTED', 'LAPSED'] as const;

export type OrderRequestState = (typeof ORDER_REQUEST_STATES)[number];

export const RULING_DECISIONS = ['APPROVED', 'REJECTED'] as const;

export type RulingDecision = (typeof RULING_DECISIONS)[number];
