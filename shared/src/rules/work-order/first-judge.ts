import type { Assignment } from './assignment.js';

/** Who judges a unit's request now: the unit above it, then the city. */
export const JUDGE_STEPS = ['UNIT', 'CITY'] as const;

export type JudgeStep = (typeof JUDGE_STEPS)[number];

type Judged = Pick<Assignment, 'unitChain'> & Partial<Pick<Assignment, 'role'>>;

/**
 * The unit that judges extension and close requests first (rulebook 0.2): the one above, unless
 * that is the platform itself. Null where the city judges alone. A SUB that handles the order does so
 * for a LEAD directly below the platform, whatever stands between the two.
 */
export function firstJudgeOf({ unitChain, role }: Judged): string | null {
  if (unitChain.length <= 2) return null;
  return (role === 'SUB' ? unitChain[1] : unitChain.at(-2)) ?? null;
}

/** Where the city chose to have no district tier, it judges at once (2.2, 2.8). */
export function firstStepOf(assignment: Judged, cityJudgesAlone = false): JudgeStep {
  return cityJudgesAlone || firstJudgeOf(assignment) === null ? 'CITY' : 'UNIT';
}
