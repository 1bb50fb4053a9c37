import type { Assignment } from './assignment.js';

/** Who judges a unit's request now: the unit above it, then the city. */
export const JUDGE_STEPS = ['UNIT', 'CITY'] as const;

export type JudgeStep = (typeof JUDGE_STEPS)[number];

/**
 * The unit that judges extension and close requests first (rulebook 0.2): the one above, unless
 * that is the platform itself. Null where the city judges alone.
 */
export function firstJudgeOf({ unitChain }: Pick<Assignment, 'unitChain'>): string | null {
  return unitChain.length > 2 ? (unitChain.at(-2) ?? null) : null;
}

export function firstStepOf(assignment: Pick<Assignment, 'unitChain'>): JudgeStep {
  return firstJudgeOf(assignment) === null ? 'CITY' : 'UNIT';
}
