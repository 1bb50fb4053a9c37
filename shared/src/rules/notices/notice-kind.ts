/** Occasions on which somebody is told (rulebook 2.7b). */
export const NOTICE_KINDS = [
  'ORDER_DISPATCHED', // 新派工单
  'RETURN_APPROVED', // 同意退回
  'RETURN_REJECTED', // 驳回退回
  'DISPATCH_RECALLED', // 撤回改派
  'SIGN_NEAR', // 签收时限已过 80 %
  'SIGN_LAST_HOUR', // 签收只剩 1 小时
  'SIGN_OVERDUE', // 逾期未签收
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How a notice is heard: not at all, once, or again until it is opened. */
export const NOTICE_SOUNDS = ['NONE', 'SOFT', 'LOUD'] as const;

export type NoticeSound = (typeof NOTICE_SOUNDS)[number];
