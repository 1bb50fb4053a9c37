import type { Actor } from '../../permissions/actor.js';
import type { Supervision } from '../overlays.js';
import type { WorkOrder } from '../work-order.js';
import type { Verdict } from '../work-order-refusal.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** Row 48: the unit that was asked reports, once. */
export const ownSupervisionIsOpen: OrderGuard = (order, actor) =>
  supervisionsOf(order).some((supervision) => waitsFor(supervision, actor)) ? undefined : none;

export const namedSupervisionIsOwn: InputGuard<'REPORT_SUPERVISION'> = (
  { supervisionId },
  { order, actor },
) => {
  const asked = supervisionsOf(order).find(({ id }) => id === supervisionId);
  if (asked?.unitId !== actor.unitId) return none;
  return asked?.state === 'ISSUED' ? undefined : { code: 'supervision-not-open', params: {} };
};

/** Row 48: who has not reported is not let off. */
export const aSupervisionIsReported: OrderGuard = (order) =>
  supervisionsOf(order).some(({ state }) => state === 'REPORTED')
    ? undefined
    : { code: 'supervision-not-reported', params: {} };

export const namedSupervisionIsReported: InputGuard<'LIFT_SUPERVISION'> = (
  { supervisionId },
  { order },
) => {
  const asked = supervisionsOf(order).find(({ id }) => id === supervisionId);
  return asked?.state === 'REPORTED' ? undefined : { code: 'supervision-not-reported', params: {} };
};

const none: Verdict = { code: 'not-your-supervision', params: {} };

function waitsFor({ state, unitId }: Supervision, actor: Actor): boolean {
  return state === 'ISSUED' && unitId === actor.unitId;
}

function supervisionsOf(order: WorkOrder | null): readonly Supervision[] {
  return order?.handling.overlays.supervisions ?? [];
}
