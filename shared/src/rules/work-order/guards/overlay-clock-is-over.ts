import { runsInstructionClock } from '../overlay-clocks.js';
import { openFollowUp } from '../overlays.js';
import { isOver, notRunning } from './clock-is-over.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** T-SUP: until the unit has reported. */
export const supervisionClockIsOver: InputGuard<'MARK_SUPERVISION_OVERDUE'> = (
  { supervisionId },
  { order, now },
) => {
  const { supervisions = [] } = order?.handling.overlays ?? {};
  const late = supervisions.find(({ id, state }) => id === supervisionId && state === 'ISSUED');
  return late ? isOver(late.clock.dueAt, late.clock.overdueAt, now) : notRunning;
};

/** T-INSTR: until the close is filed. */
export const instructionClockIsOver: InputGuard<'MARK_INSTRUCTION_OVERDUE'> = (
  { instructionId },
  { order, now },
) => {
  const { instructions = [] } = order?.handling.overlays ?? {};
  const late = instructions.find(({ id }) => id === instructionId);
  const clock = order && late && runsInstructionClock(order, late) ? late.clock : null;
  return clock ? isOver(clock.dueAt, clock.overdueAt, now) : notRunning;
};

/** T-FU: until somebody has looked. */
export const followUpClockIsOver: OrderGuard = ({ handling: { overlays } }, _actor, now) => {
  const open = openFollowUp(overlays);
  return open ? isOver(open.clock.dueAt, open.clock.overdueAt, now) : notRunning;
};
