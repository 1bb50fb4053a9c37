import type { AssignmentRole } from '../work-order/assignment-state.js';

/** A unit that usually gets orders of a category; a suggestion, the dispatcher decides. */
export interface UsualUnit {
  readonly unitId: string;
  readonly role: AssignmentRole;
  /** Only for matters in this district; null for the whole city. */
  readonly districtCode: string | null;
  /** 0 comes first. */
  readonly rank: number;
}

export interface UsualUnits {
  /** Unit ids, best first. */
  readonly lead: readonly string[];
  readonly co: readonly string[];
}

/** Who usually gets it there; without a district, what only it could answer is left out. */
export function usualUnitsIn(
  units: readonly UsualUnit[],
  districtCode: string | null | undefined,
): UsualUnits {
  const there = units
    .filter((unit) => unit.districtCode === null || unit.districtCode === districtCode)
    .sort((a, b) => a.rank - b.rank);
  const idsOf = (role: AssignmentRole) => [
    ...new Set(there.filter((unit) => unit.role === role).map(({ unitId }) => unitId)),
  ];
  const lead = idsOf('LEAD');
  return { lead, co: idsOf('CO').filter((id) => !lead.includes(id)) };
}
