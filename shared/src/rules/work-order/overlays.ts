import type { OrderClockState } from './order-clock.js';
import type { SupervisionForm } from './supervision-form.js';

/** ENDED: the unit lost the order before it answered, or the order was withdrawn. */
export const SUPERVISION_STATES = ['ISSUED', 'REPORTED', 'LIFTED', 'ENDED'] as const;

export type SupervisionState = (typeof SUPERVISION_STATES)[number];

/** 督办: the centre asks one unit of the order to answer for it, by a day. */
export interface Supervision {
  readonly id: string;
  readonly form: SupervisionForm;
  readonly state: SupervisionState;
  readonly unitId: string;
  readonly unitName: string;
  /** T-SUP. */
  readonly clock: OrderClockState;
}

/** ANSWERED: the close that followed it was accepted. */
export const INSTRUCTION_STATES = ['ACTIVE', 'ANSWERED', 'REMOVED', 'ENDED'] as const;

export type InstructionState = (typeof INSTRUCTION_STATES)[number];

/** 批示: a leader of the city has written on the order (row 49). */
export interface Instruction {
  readonly id: string;
  readonly state: InstructionState;
  /** The leader of the city, not of the unit. */
  readonly leader: string;
  /** T-INSTR; null where the leader named no day. */
  readonly clock: OrderClockState | null;
}

/** 列入跟踪 (row 50): why a closed order is looked at once more. */
export const FOLLOW_UP_GROUNDS = [
  'PROMISED', // 承诺期限未到
  'TOO_LIGHT', // 处理偏轻
] as const;

export type FollowUpGround = (typeof FOLLOW_UP_GROUNDS)[number];

export const FOLLOW_UP_STATES = ['OPEN', 'LIFTED', 'REOPENED'] as const;

export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** 跟踪: a closed order that is looked at again on the promised day. */
export interface FollowUp {
  readonly id: string;
  readonly ground: FollowUpGround;
  readonly state: FollowUpState;
  /** T-FU. */
  readonly clock: OrderClockState;
}

/** What lies over the main flow and never blocks it; only the archive waits for it. */
export interface Overlays {
  readonly supervisions: readonly Supervision[];
  readonly instructions: readonly Instruction[];
  readonly followUps: readonly FollowUp[];
  /** 突发事件 that the order belongs to (row 59). */
  readonly event: { readonly id: string; readonly title: string } | null;
}

export const BLANK_OVERLAYS: Overlays = {
  supervisions: [],
  instructions: [],
  followUps: [],
  event: null,
};

/** G7: while one stands, the head of the unit signs. */
export function instructionInForce({ instructions }: Overlays): Instruction | undefined {
  return instructions.find(({ state }) => state === 'ACTIVE' || state === 'ANSWERED');
}

export function openFollowUp({ followUps }: Overlays): FollowUp | undefined {
  return followUps.find(({ state }) => state === 'OPEN');
}

export function isSupervisionOpen({ state }: Supervision): boolean {
  return state === 'ISSUED' || state === 'REPORTED';
}

/** Row 55: what keeps an order from the archive. */
export function isHeld(overlays: Overlays): boolean {
  return overlays.supervisions.some(isSupervisionOpen) || openFollowUp(overlays) !== undefined;
}
