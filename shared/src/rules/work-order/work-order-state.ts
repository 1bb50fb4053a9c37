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
  /** 待补充: the agent asks the requester for what the dispatcher misses. */
  'NEED_INFO',
  /** 待派单: waits for the dispatcher. */
  'PENDING_DISPATCH',
  /** 待签收: dispatched, the LEAD unit has not signed. */
  'PENDING_SIGN',
  /** 退回待审: the LEAD unit asked to return it, a reviewer rules. */
  'RETURN_PENDING',
  /** 办理中: signed by the LEAD unit. */
  'IN_PROGRESS',
  /** 办结待审: the LEAD unit filed the close; the unit above, then the city, judge it. */
  'CLOSE_PENDING',
  /** 待回访: the result is accepted, the citizen has not been asked yet. */
  'PENDING_CALLBACK',
  /** 不满意待认定: a negative rating waits for a ruling. */
  'DISSATISFIED',
  /** 重办中: handled once more by the same units, after a negative rating. */
  'REWORK',
  /** 已并案: follows its master, is called back by itself. */
  'MERGED',
  /** 已办结: answered at once, confirmed as solved, or asked back; may be reopened for a while. */
  'CLOSED',
  /** 撤诉: the citizen withdrew it. */
  'WITHDRAWN',
  /** 已归档: locked; only a new order can follow. */
  'ARCHIVED',
] as const;

export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

/** States without a way out. */
export const FINAL_STATES: readonly WorkOrderState[] = [
  'REFERRED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'ARCHIVED',
];

/** States in which nobody has anything left to do: final, or closed until it is archived. */
export const SETTLED_STATES: readonly WorkOrderState[] = [...FINAL_STATES, 'CLOSED'];
