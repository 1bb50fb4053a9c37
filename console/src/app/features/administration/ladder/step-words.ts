import { ESCALATED_CLOCKS, type LadderStep } from '@hotline/shared';

export type StepSide = 'BEFORE' | 'AT' | 'AFTER';

export function sideOf({ amount }: Pick<LadderStep, 'amount'>): StepSide {
  if (amount === 0) return 'AT';
  return amount < 0 ? 'BEFORE' : 'AFTER';
}

/** About how long after the due time, in minutes: a working day is a day, for the order of rows. */
const MINUTES = { WALL_MINUTES: 1, WORKING_HOURS: 60, WORKING_DAYS: 24 * 60 } as const;

type Placed = Pick<LadderStep, 'clock' | 'unit' | 'amount'>;

/** Clock by clock, each from its first warning to its last step. */
export function inOrder<S extends Placed>(steps: readonly S[]): S[] {
  return [...steps].sort(
    (a, b) =>
      ESCALATED_CLOCKS.indexOf(a.clock) - ESCALATED_CLOCKS.indexOf(b.clock) ||
      a.amount * MINUTES[a.unit] - b.amount * MINUTES[b.unit],
  );
}
