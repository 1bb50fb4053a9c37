import type { GivenUnit } from '../commands/given.js';
import { isAccusedOrBelow } from '../report-guard.js';
import type { Verdict } from '../work-order-refusal.js';

/**
 * A unit that can be given the order: known, active, and outside the accused unit and its subtree
 * (G3: who reports a unit must not find the unit at the other end).
 */
export function unitMayTakeIt(unit: GivenUnit | null, accusedUnitId: string | null): Verdict {
  if (!unit) return { code: 'unit-unknown', params: {} };
  if (!unit.active) return { code: 'unit-inactive', params: { unit: unit.name } };
  if (isAccusedOrBelow(unit.chain, accusedUnitId)) {
    return { code: 'accused-unit', params: { unit: unit.name } };
  }
  return undefined;
}
