import { ownAssignment } from '../assignment.js';
import { outstandingSubs } from '../sub-assignments.js';
import type { OrderGuard } from './guard.js';

/** A report speaks for all below it: they have reported, or their part was taken back. */
export const ownSubsHaveReported: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  const units = own ? outstandingSubs(order, [own.id]).map(({ unitName }) => unitName) : [];
  return units.length === 0 ? undefined : { code: 'subs-outstanding', params: { units } };
};

/** Who handles the order closes it, and reports to nobody but the judges. */
export const subDoesNotHandle: OrderGuard = (order, actor) =>
  ownAssignment(order, actor)?.handler === true
    ? { code: 'handler-files-close', params: {} }
    : undefined;
