/** Clocks of the units: who lets them run out is told, then those above. */
export const ESCALATED_CLOCKS = ['T-SIGN', 'T-URGENT-CONTACT', 'T-HANDLE', 'T-REWORK'] as const;

export type EscalatedClock = (typeof ESCALATED_CLOCKS)[number];

/** How far from the due instant; a negative amount lies before it. */
export const STEP_UNITS = ['WALL_MINUTES', 'WORKING_HOURS', 'WORKING_DAYS'] as const;

export type StepUnit = (typeof STEP_UNITS)[number];

/** Whom a step reaches; units are meant as seen from the unit that is late. */
export const STEP_RECIPIENTS = [
  'UNIT_CLERK', // 经办人
  'UNIT_LEADER', // 分管领导
  'UNIT_HEAD', // 主要领导
  'PARENT_UNIT', // 上级单位（转办单位）
  'SHIFT_LEAD', // 班长
  'DUTY', // 值班人员
] as const;

export type StepRecipient = (typeof STEP_RECIPIENTS)[number];

export const STEP_ACTIONS = [
  'NOTICE', // 系统通知
  'SMS', // 短信
  'SUPERVISION', // 督办单
] as const;

export type StepAction = (typeof STEP_ACTIONS)[number];

/** One rung of the escalation ladder (rulebook 2.4 and 2.7b); data, edited by an administrator. */
export interface EscalationStep {
  /** Never used again for another step: an order remembers by it what it has climbed. */
  readonly code: string;
  readonly clock: EscalatedClock;
  readonly unit: StepUnit;
  /** Whole; 0 is the due instant itself. */
  readonly amount: number;
  readonly recipients: readonly StepRecipient[];
  readonly actions: readonly StepAction[];
}
