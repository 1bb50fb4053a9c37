import type { Assignment } from './assignment.js';
import type { AssignmentRole } from './assignment-state.js';
import type { GivenDues, GivenUnit } from './commands/given.js';
import type { WorkOrder } from './work-order.js';

/** What a unit is given with its clocks started now. */
export function newAssignment(
  { round }: Pick<WorkOrder, 'round'>,
  { id, name, chain, assignmentId }: GivenUnit & { readonly assignmentId: string },
  role: AssignmentRole,
  dues: Pick<GivenDues, 'sign' | 'handle'>,
  now: Date,
): Assignment {
  const at = now.toISOString();
  return {
    id: assignmentId,
    round,
    role,
    parentId: null,
    handler: role === 'LEAD',
    unitId: id,
    unitName: name,
    unitChain: chain,
    state: 'DISPATCHED',
    dispatchedAt: at,
    receivedAt: null,
    unreceivedAt: null,
    signStartedAt: at,
    signDueAt: dues.sign.dueAt,
    handleDueAt: dues.handle.dueAt,
    signedAt: null,
    signedByName: null,
    missignedAt: null,
    signOverdueAt: null,
    submittedAt: null,
    handleOverdueAt: null,
  };
}
