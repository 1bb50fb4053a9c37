import { ownAssignment } from '../assignment.js';
import type { AssignmentRole } from '../assignment-state.js';
import type { OrderGuard } from './guard.js';
import { named } from './named.js';

/** Row 19: a clerk signs for the own unit only, in the part the unit was given. */
export function ownAssignmentHasRole(role: AssignmentRole): OrderGuard {
  return named(`ownAssignmentHasRole(${role})`, ((order, actor) =>
    ownAssignment(order, actor)?.role === role
      ? undefined
      : { code: 'not-your-assignment', params: {} }) satisfies OrderGuard);
}
