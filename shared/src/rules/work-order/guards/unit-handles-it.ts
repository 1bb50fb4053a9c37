import { ownAssignment } from '../assignment.js';
import { isUnsigned } from '../assignment-state.js';
import { handlerOf } from '../handler-of.js';
import type { OrderGuard } from './guard.js';

/** Rows 33 and 38: the LEAD's part, unless it handed that over to a unit below (row 20). */
export const unitHandlesIt: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  if (!own || own.role === 'CO') return { code: 'not-your-assignment', params: {} };
  if (!own.handler) {
    const unit = handlerOf(order)?.unitName ?? '';
    return own.role === 'LEAD'
      ? { code: 'handed-over', params: { unit } }
      : { code: 'sub-only-reports', params: {} };
  }
  return isUnsigned(own.state) ? { code: 'sign-first', params: {} } : undefined;
};
