import type { GivenUnit } from '../commands/given.js';
import { accusedUnitOf } from '../report-guard.js';
import type { Verdict } from '../work-order-refusal.js';
import type { InputGuard } from './guard.js';
import { unitMayTakeIt } from './unit-may-take-it.js';

/** Row 17: every unit may take it, and each stands once: LEAD and CO at the same time is no help. */
export const unitsMayTakeIt: InputGuard<'DISPATCH' | 'RULE_DISPUTE'> = (command, { order }) => {
  const units = [command.lead, ...command.co];
  const accusedUnitId = order && accusedUnitOf(order.form);
  for (const unit of units) {
    const verdict = unitMayTakeIt(unit, accusedUnitId);
    if (verdict) return verdict;
  }
  return twice(units);
};

function twice(units: readonly (GivenUnit | null)[]): Verdict {
  const seen = new Set<string>();
  for (const unit of units) {
    if (!unit) continue;
    if (seen.has(unit.id)) return { code: 'unit-twice', params: { unit: unit.name } };
    seen.add(unit.id);
  }
  return undefined;
}

/** Row 7: a phone transfer is a dispatch by voice; the same protection holds. */
export const phoneUnitMayTakeIt: InputGuard<'TRANSFER_BY_PHONE'> = ({ unit, form }) =>
  unitMayTakeIt(unit, accusedUnitOf(form));
