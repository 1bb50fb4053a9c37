/**
 * Where an order stands for the citizen (rulebook 2.1). The units' own states live on their
 * assignments, and requests (return, …) have states of their own.
 */
export const WORK_ORDER_STATES = [
  /** 登记中: the agent is writing, during or after the call. */
  'DRAFT',
  /** 电话转办: a unit took the matter by phone; the follow-up is pending. */
  'PHONE_TRANSFERRED',
  /** 引导/转其他渠道: the caller was shown the right way elsewhere. */
  'REFERRED',
  /** 不予受理: outside the scope, reason told to the caller. */
  'NOT_ACCEPTED',
  /** 待派单: waits for the dispatcher. */
  'PENDING_DISPATCH',
  /** 待签收: dispatched, the LEAD unit has not signed. */
  'PENDING_SIGN',
  /** 退回待审: the LEAD unit asked to return it, a reviewer rules. */
  'RETURN_PENDING',
  /** 办理中: signed by the LEAD unit. */
  'IN_PROGRESS',
  /** 已办结: answered at once, or confirmed as solved. */
  'CLOSED',
] as const;

export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

/** States without a way out. */
export const FINAL_STATES: readonly WorkOrderState[] = ['REFERRED', 'NOT_ACCEPTED', 'CLOSED'];
