/** Matters the hotline does not take up (rulebook 3.1, 国办发〔2020〕53号). */
export const NOT_ACCEPTED_REASONS = [
  'LITIGATION_OR_ARBITRATION', // 诉讼、仲裁
  'DISCIPLINE_INSPECTION', // 纪检监察
  'ADMINISTRATIVE_REVIEW', // 行政复议
  'INFORMATION_DISCLOSURE', // 政府信息公开
  'ALREADY_IN_PETITION', // 已进入信访渠道
  'SECRET_OR_PRIVACY', // 涉及国家秘密、商业秘密、个人隐私
  'AGAINST_PUBLIC_ORDER', // 违反社会公序良俗
  'REPEATED_WITHOUT_GROUNDS', // 无理重复诉求
  'OTHER', // 其他
] as const;

/** Row 13, 重复已结: not an agent's to say; the reviewer confirms it. */
export const REPEATED = 'REPEATED';

export type NotAcceptedReason = (typeof NOT_ACCEPTED_REASONS)[number];
