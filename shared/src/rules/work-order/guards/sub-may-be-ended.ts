import { type Assignment, liveAssignments, ownAssignment } from '../assignment.js';
import { hasReported, subtreeOf } from '../sub-assignments.js';
import type { WorkOrder } from '../work-order.js';
import type { InputGuard, OrderGuard } from './guard.js';
import { bareText } from './return-has-basis.js';

/** G2 holds for a return to the unit above too. */
export const subReturnHasBasis: InputGuard<'RETURN_SUB'> = ({ reason, basis }) => {
  if (bareText(basis) === '') return { code: 'basis-missing', params: {} };
  return bareText(basis) === bareText(reason)
    ? { code: 'basis-repeats-reason', params: {} }
    : undefined;
};

/** Only who forwarded the order has something to take back. */
export const hasForwarded: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  return own && subtreeOf(order, own.id).length > 0
    ? undefined
    : { code: 'not-your-assignment', params: {} };
};

/** Row 31, 改派: who forwarded it takes it back, with a reason once it was signed for. */
export const subIsOwnToRecall: InputGuard<'RECALL_SUB'> = (
  { assignmentId, reason },
  { order, actor },
) => {
  const sub = order && subOf(order, assignmentId);
  const own = order && ownAssignment(order, actor);
  if (!sub || !own || sub.parentId !== own.id) return { code: 'not-your-assignment', params: {} };
  if (hasReported(sub.state)) {
    return { code: 'already-reported', params: { at: sub.submittedAt ?? '' } };
  }
  return sub.state !== 'DISPATCHED' && reason.trim() === ''
    ? { code: 'text-missing', params: { field: 'reason' } }
    : undefined;
};

function subOf(order: WorkOrder, assignmentId: string): Assignment | undefined {
  return liveAssignments(order).find(({ id, role }) => id === assignmentId && role === 'SUB');
}
