/** 服务态度: how the unit treated the citizen, in the citizen's words. */
export const ATTITUDES = ['GOOD', 'FAIR', 'POOR'] as const;

export type Attitude = (typeof ATTITUDES)[number];

/** Why an order is closed without the citizen's word (未评价). */
export const UNRATED_REASONS = [
  'UNREACHABLE', // 多次未接通
  'NO_PHONE', // 无电话
  'REFUSED', // 拒访
] as const;

export type UnratedReason = (typeof UNRATED_REASONS)[number];
