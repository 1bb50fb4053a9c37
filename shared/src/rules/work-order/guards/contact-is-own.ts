import { ownAssignment } from '../assignment.js';
import type { InputGuard } from './guard.js';

/** A unit's contact belongs to its own assignment, the agent's to none. */
export const contactIsOwn: InputGuard<'RECORD_CONTACT'> = ({ assignmentId }, { order, actor }) => {
  const own = order?.state === 'NEED_INFO' ? undefined : order && ownAssignment(order, actor);
  return assignmentId === (own?.id ?? null)
    ? undefined
    : { code: 'not-your-assignment', params: {} };
};
