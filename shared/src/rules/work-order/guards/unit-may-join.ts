import type { GivenUnit } from '../commands/given.js';
import { accusedUnitOf } from '../report-guard.js';
import type { WorkOrder } from '../work-order.js';
import type { Verdict } from '../work-order-refusal.js';
import type { InputGuard } from './guard.js';
import { unitMayTakeIt } from './unit-may-take-it.js';

/** Row 32: the report guard holds for a unit that joins later too, and each unit stands once. */
export const unitMayJoin: InputGuard<'ASK_FOR_HELP' | 'ADD_CO'> = ({ unit }, { order }) =>
  order ? (unitMayTakeIt(unit, accusedUnitOf(order.form)) ?? alreadyThere(order, unit)) : undefined;

/** The answer is for the request that was read. */
export const helpRequestIsOpen: InputGuard<'ADD_CO' | 'DECLINE_HELP'> = (
  { requestId },
  { order },
) =>
  requestId === null || order?.handling.openHelp?.id === requestId
    ? undefined
    : { code: 'request-not-open', params: {} };

function alreadyThere({ round, assignments }: WorkOrder, unit: GivenUnit | null): Verdict {
  const stands = assignments.some((a) => a.round === round && a.unitId === unit?.id);
  return unit && stands ? { code: 'unit-twice', params: { unit: unit.name } } : undefined;
}
