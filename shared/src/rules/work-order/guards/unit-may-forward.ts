import { liveAssignments, ownAssignment } from '../assignment.js';
import { isUnsigned } from '../assignment-state.js';
import { firstJudgeOf } from '../first-judge.js';
import { handlerOf } from '../handler-of.js';
import { handlingDueOf } from '../handling-due.js';
import { accusedUnitOf } from '../report-guard.js';
import { hasReported } from '../sub-assignments.js';
import type { InputGuard, OrderGuard } from './guard.js';
import { unitMayTakeIt } from './unit-may-take-it.js';

type Forward = 'SIGN_AND_FORWARD' | 'FORWARD';

/** Row 31: who has signed and not reported passes it on. */
export const unitMayForward: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  if (isUnsigned(own.state)) return { code: 'sign-first', params: {} };
  return hasReported(own.state)
    ? { code: 'already-reported', params: { at: own.submittedAt ?? '' } }
    : undefined;
};

/** Rows 20 and 31: a unit of the own subtree that may take it (G3) and does not have it yet. */
export const unitIsBelow: InputGuard<Forward> = ({ unit }, { order, actor }) => {
  const own = order && ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  const refusal = unitMayTakeIt(unit, accusedUnitOf(order.form));
  if (refusal || !unit) return refusal;
  if (unit.id === own.unitId || !unit.chain.includes(own.unitId)) {
    return { code: 'outside-subtree', params: { unit: unit.name } };
  }
  return liveAssignments(order).some(({ unitId }) => unitId === unit.id)
    ? { code: 'unit-has-it', params: { unit: unit.name } }
    : undefined;
};

/** Inner clocks never exceed the outer one (rulebook 2.1), and end after they begin. */
export const innerDuesFit: InputGuard<Forward> = ({ dues: { handle } }, { order, actor, now }) => {
  const own = order && ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  const outer = handlingDueOf(order, own);
  if (handle.dueAt > outer) return { code: 'inner-due-beyond', params: { dueAt: outer } };
  const isOver = handle.dueAt <= now.toISOString();
  return isOver && handle.dueAt < outer ? { code: 'inner-due-past', params: {} } : undefined;
};

/**
 * Row 20: 转办单位 → 承办单位. Only a LEAD directly below the platform hands the handling over: it
 * becomes the first judge of what the unit below asks for.
 */
export const handlingMayBeHandedOver: InputGuard<Forward> = ({ asHandler }, { order, actor }) => {
  if (!asHandler || !order) return undefined;
  const own = ownAssignment(order, actor);
  if (own?.role !== 'LEAD' || firstJudgeOf(own) !== null) {
    return { code: 'not-a-transfer-unit', params: {} };
  }
  return own.handler
    ? undefined
    : { code: 'handed-over', params: { unit: handlerOf(order)?.unitName ?? '' } };
};
