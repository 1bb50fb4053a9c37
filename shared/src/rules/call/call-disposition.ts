/** The outcome of a call that became a work order (rulebook 2.3 rows 5 to 14). */
export const ORDER_DISPOSITIONS = [
  'DIRECT_ANSWER', // 直接答复
  'PHONE_TRANSFER', // 电话转办
  'WRITTEN_TRANSFER', // 书面转办
  'REFERRED', // 引导、转其他渠道
  'NOT_ACCEPTED', // 不予受理
  'APPENDED', // 并入本人已有工单
] as const;

export type OrderDisposition = (typeof ORDER_DISPOSITIONS)[number];

/** The outcome of an answered call without a work order (rulebook 2.3 row 2), chosen by the agent. */
export const NO_ORDER_DISPOSITIONS = [
  'HARASSMENT', // 骚扰
  'SILENT', // 空号、无声
  'WRONG_NUMBER', // 误拨
  'DROPPED', // 掉线
  'REPEAT_ENQUIRY', // 重复询问
  'OTHER_INVALID', // 其他无效来电
] as const;

export type NoOrderDisposition = (typeof NO_ORDER_DISPOSITIONS)[number];

/** The outcome of a call nobody answered, given by the system itself. */
export const UNANSWERED_DISPOSITIONS = [
  'ABANDONED', // the caller gave up
  'LOST', // the line or the switch failed
] as const;

export type UnansweredDisposition = (typeof UNANSWERED_DISPOSITIONS)[number];

export const CALL_DISPOSITIONS = [
  ...ORDER_DISPOSITIONS,
  ...NO_ORDER_DISPOSITIONS,
  ...UNANSWERED_DISPOSITIONS,
] as const;

export type CallDisposition = (typeof CALL_DISPOSITIONS)[number];
