import { isOnTime } from '../../sla/due.js';
import { broken } from '../order-clock.js';
import type { Instruction, Overlays } from '../overlays.js';

/** The units have lost the order: nobody is left to answer. An instruction stays with the order. */
export function overlaysOfNextRound(overlays: Overlays): Overlays {
  const { supervisions, followUps } = overlays;
  return {
    ...overlays,
    supervisions: supervisions.map((supervision) =>
      supervision.state === 'ISSUED' ? { ...supervision, state: 'ENDED' } : supervision,
    ),
    followUps: followUps.map((followUp) =>
      followUp.state === 'OPEN' ? { ...followUp, state: 'REOPENED' } : followUp,
    ),
  };
}

export function overlaysOfWithdrawn(overlays: Overlays): Overlays {
  return {
    ...overlays,
    supervisions: overlays.supervisions.map((supervision) =>
      supervision.state === 'LIFTED' ? supervision : { ...supervision, state: 'ENDED' },
    ),
    instructions: overlays.instructions.map((instruction) =>
      instruction.state === 'ACTIVE' ? { ...instruction, state: 'ENDED' } : instruction,
    ),
  };
}

/** Filed after the leader's day: a breach of that day, whether or not the alarm was heard (I7). */
export function overlaysAfterFiling(overlays: Overlays, at: string): Overlays {
  const { instructions } = overlays;
  if (!instructions.some((instruction) => isLate(instruction, at))) return overlays;
  return {
    ...overlays,
    instructions: instructions.map((instruction) =>
      instruction.clock && isLate(instruction, at)
        ? { ...instruction, clock: broken(instruction.clock, instruction.clock.dueAt) }
        : instruction,
    ),
  };
}

function isLate({ state, clock }: Instruction, at: string): boolean {
  return state === 'ACTIVE' && clock !== null && !isOnTime(new Date(at), new Date(clock.dueAt));
}

export function overlaysOfAcceptedClose(overlays: Overlays): Overlays {
  return {
    ...overlays,
    instructions: overlays.instructions.map((instruction) =>
      instruction.state === 'ACTIVE' ? { ...instruction, state: 'ANSWERED' } : instruction,
    ),
  };
}
