import { HOUR_MS } from '../../sla/civil-date.js';
import { ownAssignment } from '../assignment.js';
import type { OrderGuard } from './guard.js';

/** Row 28 [P], from the dispatch, however long the sign clock was. */
export const MISSIGN_HOURS = 24;

/** Row 28: found out soon; the last instant is in time (2.5). */
export const missignIsFresh: OrderGuard = (order, actor, now) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  const until = Date.parse(own.dispatchedAt) + MISSIGN_HOURS * HOUR_MS;
  return now.getTime() <= until
    ? undefined
    : { code: 'missign-too-late', params: { dueAt: new Date(until).toISOString() } };
};

/** Row 28: whoever has spoken with the requester has taken the matter on. */
export const nobodyWasContacted: OrderGuard = ({ handling: { contacts } }) =>
  contacts.reached === 0 ? undefined : { code: 'requester-contacted', params: {} };
