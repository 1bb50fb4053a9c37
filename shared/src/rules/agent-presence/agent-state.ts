/** What an agent asks for: the wish. The last one asked for counts. */
export const AGENT_WISHES = [
  'OFFLINE', // 签出
  'READY', // 示闲
  'NOT_READY', // 示忙
  'BREAK', // 小休
  'TRAINING', // 学习
  'MEETING', // 会议
] as const;

export type AgentWish = (typeof AGENT_WISHES)[number];

/** What an agent is: follows from the wish and from facts, see `effective-state.ts`. */
export const AGENT_STATES = [
  ...AGENT_WISHES,
  'RESERVED', // 预占、振铃
  'TALKING', // 通话
  'ACW', // 话后整理
] as const;

export type AgentState = (typeof AGENT_STATES)[number];

/** Reasons a person gives. */
export const DECLARED_REASONS = [
  'PAPERWORK', // 整理资料
  'CONSULTING', // 请示咨询
  'EQUIPMENT', // 设备调试
  'PERSONAL', // 个人事务
  'REST', // 休息
  'MEAL', // 用餐
] as const;

export type DeclaredReason = (typeof DECLARED_REASONS)[number];

/** Reasons the system gives. */
export const SYSTEM_REASONS = [
  'RING_NO_ANSWER', // 无应答
  'RING_REJECTED', // 拒接
  'BROWSER_LOST', // 浏览器失联
  'SOFTPHONE_UNREGISTERED', // 话机未注册
] as const;

export type SystemReason = (typeof SYSTEM_REASONS)[number];

export const AGENT_REASONS = [...DECLARED_REASONS, ...SYSTEM_REASONS] as const;

export type AgentReason = (typeof AGENT_REASONS)[number];

/** Which reasons go with which wish; where there are any, one is required. */
export const REASONS_OF_WISH: Record<AgentWish, readonly DeclaredReason[]> = {
  OFFLINE: [],
  READY: [],
  NOT_READY: ['PAPERWORK', 'CONSULTING', 'EQUIPMENT', 'PERSONAL'],
  BREAK: ['REST', 'MEAL', 'PERSONAL'],
  TRAINING: [],
  MEETING: [],
};
