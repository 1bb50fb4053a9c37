/** Occasions on which somebody is told (rulebook 2.7b). */
export const NOTICE_KINDS = [
  'ORDER_DISPATCHED', // 新派工单
  'ORDER_FORWARDED', // 上级转来工单
  'SUB_RETURNED', // 下级退回
  'SUB_RECALLED', // 上级收回
  'SUB_REPORTED', // 下级已反馈
  'SUB_SIGN_NEAR', // 下级签收时限已过 80 %
  'SUB_SIGN_OVERDUE', // 下级逾期未签收
  'RETURN_APPROVED', // 同意退回
  'RETURN_REJECTED', // 驳回退回
  'UNRECEIVED', // 单位未收到
  'FILING_ACKNOWLEDGED', // 报备已确认
  'FILING_REFUSED', // 报备未通过
  'CO_ADDED', // 已增派协办
  'HELP_DECLINED', // 未同意协办
  'OVERRIDE_TO_CONFIRM', // 第三次延期待确认
  'OVERRIDE_GRANTED', // 特批第三次延期
  'DISPATCH_RECALLED', // 撤回改派
  'SIGN_NEAR', // 签收时限已过 80 %
  'SIGN_LAST_HOUR', // 签收只剩 1 小时
  'SIGN_OVERDUE', // 逾期未签收
  'URGENT_CONTACT_NEAR', // 紧急件当日须联系
  'URGENT_CONTACT_OVERDUE', // 紧急件当日未联系
  'HANDLE_TWO_DAYS_LEFT', // 办理只剩 2 个工作日
  'HANDLE_ONE_DAY_LEFT', // 办理只剩 1 个工作日
  'HANDLE_FOUR_HOURS_LEFT', // 办理只剩 4 小时
  'HANDLE_OVERDUE', // 逾期未办结
  'URGED', // 催办
  'URGED_OFTEN', // 多次催办
  'MEMBER_JOINED', // 又有人反映同一诉求
  'CO_REPORTED', // 协办单位已反馈
  'DATES_MOVED', // 时限顺延
  'EXTENSION_TO_JUDGE', // 下级单位申请延期
  'EXTENSION_APPROVED', // 同意延期
  'EXTENSION_REJECTED', // 驳回延期
  'CLOSE_TO_SIGN', // 办结待领导签署
  'CLOSE_SENT_BACK', // 领导退回修改
  'CLOSE_TO_JUDGE', // 下级单位申请办结
  'CLOSE_APPROVED', // 办结审核通过
  'CLOSE_REJECTED', // 办结退回补充
  'REVIEW_OVERDUE', // 超时未审核
  'RULING_OVERDUE', // 争议超时未裁定
  'RATED_SATISFIED', // 回访满意
  'REWORK_RULED', // 认定重办
  'REWORK_OVERDUE', // 逾期未重办
  'STRUCK_OFF', // 不满意已销号
  'SUPERVISION_ISSUED', // 督办
  'SUPERVISION_LIFTED', // 督办销号
  'SUPERVISION_OVERDUE', // 督办逾期未回告
  'INSTRUCTION_RECORDED', // 领导批示
  'INSTRUCTION_REMOVED', // 批示撤销
  'INSTRUCTION_OVERDUE', // 批示逾期
  'ORDER_WITHDRAWN', // 诉求人撤诉
  'TIME_SHORT', // 时限将到（升级阶梯）
  'ESCALATED', // 逾期升级
  'MESSAGE_FAILED', // 短信未送达
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How a notice is heard: not at all, once, or again until it is opened. */
export const NOTICE_SOUNDS = ['NONE', 'SOFT', 'LOUD'] as const;

export type NoticeSound = (typeof NOTICE_SOUNDS)[number];
