import type { EscalationStep } from './escalation-step.js';

/**
 * The ladder that is shipped: what 2.7b sends beside the notices of the screen, and after the breach
 * 分管领导 (+0) → 主要领导 and 转办单位 (+1 wd) → 督办单 (+2 wd) → 通报 (+5 wd) of 2.4 [P].
 */
export const DEFAULT_LADDER: readonly EscalationStep[] = [
  {
    code: 'SIGN_LAST_HOUR',
    clock: 'T-SIGN',
    unit: 'WALL_MINUTES',
    amount: -60,
    recipients: ['UNIT_CLERK', 'UNIT_LEADER'],
    actions: ['SMS'],
  },
  {
    code: 'SIGN_LATE',
    clock: 'T-SIGN',
    unit: 'WALL_MINUTES',
    amount: 0,
    recipients: ['UNIT_LEADER', 'PARENT_UNIT', 'DUTY'],
    actions: ['SMS'],
  },
  {
    code: 'URGENT_CONTACT_LATE',
    clock: 'T-URGENT-CONTACT',
    unit: 'WALL_MINUTES',
    amount: 0,
    recipients: ['UNIT_LEADER', 'DUTY'],
    actions: ['NOTICE', 'SMS'],
  },
  {
    code: 'HANDLE_LAST_DAY',
    clock: 'T-HANDLE',
    unit: 'WORKING_DAYS',
    amount: -1,
    recipients: ['UNIT_CLERK'],
    actions: ['SMS'],
  },
  {
    code: 'HANDLE_LAST_HOURS',
    clock: 'T-HANDLE',
    unit: 'WORKING_HOURS',
    amount: -4,
    recipients: ['UNIT_CLERK', 'UNIT_LEADER'],
    actions: ['NOTICE', 'SMS'],
  },
  {
    code: 'HANDLE_LATE',
    clock: 'T-HANDLE',
    unit: 'WORKING_DAYS',
    amount: 0,
    recipients: ['UNIT_CLERK', 'UNIT_LEADER', 'UNIT_HEAD'],
    actions: ['NOTICE', 'SMS'],
  },
  {
    code: 'HANDLE_LATE_1',
    clock: 'T-HANDLE',
    unit: 'WORKING_DAYS',
    amount: 1,
    recipients: ['UNIT_HEAD', 'PARENT_UNIT'],
    actions: ['NOTICE', 'SMS'],
  },
  {
    code: 'HANDLE_LATE_2',
    clock: 'T-HANDLE',
    unit: 'WORKING_DAYS',
    amount: 2,
    recipients: ['UNIT_LEADER', 'UNIT_HEAD'],
    actions: ['SUPERVISION'],
  },
  {
    code: 'HANDLE_LATE_5',
    clock: 'T-HANDLE',
    unit: 'WORKING_DAYS',
    amount: 5,
    recipients: ['UNIT_LEADER', 'UNIT_HEAD', 'PARENT_UNIT', 'SHIFT_LEAD'],
    actions: ['NOTICE'],
  },
  {
    code: 'REWORK_LATE',
    clock: 'T-REWORK',
    unit: 'WORKING_DAYS',
    amount: 0,
    recipients: ['UNIT_LEADER', 'UNIT_HEAD'],
    actions: ['NOTICE', 'SMS'],
  },
  {
    code: 'REWORK_LATE_2',
    clock: 'T-REWORK',
    unit: 'WORKING_DAYS',
    amount: 2,
    recipients: ['UNIT_LEADER', 'UNIT_HEAD'],
    actions: ['SUPERVISION'],
  },
];
