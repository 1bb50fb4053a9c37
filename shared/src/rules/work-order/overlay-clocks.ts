import type { RunningClock } from '../sla/alarms-of-order.js';
import type { SlaClock } from '../sla/due.js';
import type { OrderClockState } from './order-clock.js';
import { type Instruction, openFollowUp } from './overlays.js';
import type { WorkOrder } from './work-order.js';
import { FINAL_STATES, type WorkOrderState } from './work-order-state.js';

/** Filed, the matter is no longer in the units' hands; a rejection brings it back. */
const FILED_OR_DONE: readonly WorkOrderState[] = [
  ...FINAL_STATES,
  'CLOSE_PENDING',
  'PENDING_CALLBACK',
  'DISSATISFIED',
  'CLOSED',
];

/** T-INSTR runs while the order is in hand. */
export function runsInstructionClock({ state }: WorkOrder, instruction: Instruction): boolean {
  return instruction.state === 'ACTIVE' && !FILED_OR_DONE.includes(state);
}

/** The clocks of what lies over an order, as far as they run and are not broken. */
export function overlayClocks(order: WorkOrder): RunningClock[] {
  if (FINAL_STATES.includes(order.state)) return [];
  const { overlays } = order.handling;
  return [
    ...overlays.supervisions
      .filter(({ state }) => state === 'ISSUED')
      .flatMap(({ clock }) => running('T-SUP', clock)),
    ...overlays.instructions
      .filter((instruction) => runsInstructionClock(order, instruction))
      .flatMap(({ clock }) => running('T-INSTR', clock)),
    ...running('T-FU', openFollowUp(overlays)?.clock),
  ];
}

function running(clock: SlaClock, state: OrderClockState | null | undefined): RunningClock[] {
  if (state?.overdueAt !== null) return [];
  return [{ clock, startedAt: new Date(state.startedAt), dueAt: new Date(state.dueAt) }];
}
