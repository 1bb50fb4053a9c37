/** The roles of people who sign in. Chinese names: see the glossary in ARCHITECTURE.md. */
export const ROLES = [
  'AGENT', // 话务员
  'SHIFT_LEAD', // 班长
  'DISPATCHER', // 派单员
  'REVIEWER', // 审核员
  'CALLBACK', // 回访员
  'SUPERVISOR', // 督办员
  'UNIT_CLERK', // 转办单位经办人
  'UNIT_LEADER', // 单位分管领导
  'UNIT_HEAD', // 单位主要领导
  'ADMIN', // 管理员
] as const;

export type Role = (typeof ROLES)[number];
