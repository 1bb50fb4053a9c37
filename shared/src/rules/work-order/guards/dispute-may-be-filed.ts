import { isOnTime } from '../../sla/due.js';
import { ownAssignment } from '../assignment.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** Row 21: a unit files once in a round. */
export const disputeIsUnfiled: OrderGuard = ({ handling: { filing } }) =>
  filing ? { code: 'already-filed', params: { at: filing.filedAt } } : undefined;

/** Row 21: filed while the unit could still sign in time; the last instant is in time (2.5). */
export const filingIsInTime: OrderGuard = (order, actor, now) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  const inTime = own.signOverdueAt === null && isOnTime(now, new Date(own.signDueAt));
  return inTime ? undefined : { code: 'filing-too-late', params: { dueAt: own.signDueAt } };
};

/** Row 21: a duty is disputed with somebody else. */
export const counterpartIsAnother: InputGuard<'FILE_DISPUTE'> = ({ counterpart }, { actor }) => {
  if (!counterpart) return { code: 'unit-unknown', params: {} };
  return counterpart.id === actor.unitId ? { code: 'counterpart-is-own', params: {} } : undefined;
};
