import { liveAssignments } from '../assignment.js';
import { isSupervisionOpen } from '../overlays.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** Only who has the order can answer for it. */
export const unitsHaveTheOrder: OrderGuard = (order) =>
  liveAssignments(order).length > 0 ? undefined : { code: 'unit-not-on-order', params: {} };

export const supervisedUnitIsOnOrder: InputGuard<
  'ISSUE_SUPERVISION' | 'ISSUE_SUPERVISION_BY_LADDER'
> = ({ unitId }, { order }) =>
  order && liveAssignments(order).some((assignment) => assignment.unitId === unitId)
    ? undefined
    : { code: 'unit-not-on-order', params: {} };

/** The ladder does not add to what a unit has to answer already. */
export const unitIsNotSupervised: InputGuard<'ISSUE_SUPERVISION_BY_LADDER'> = (
  { unitId },
  { order },
) => {
  const { supervisions = [] } = order?.handling.overlays ?? {};
  return supervisions.some((known) => known.unitId === unitId && isSupervisionOpen(known))
    ? { code: 'supervision-open', params: {} }
    : undefined;
};
