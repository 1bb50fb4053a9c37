import { may } from '../../permissions/actor.js';
import { ownAssignment } from '../assignment.js';
import { isUnsigned } from '../assignment-state.js';
import type { OrderGuard } from './guard.js';

/** The agent asks for missing facts; afterwards the units that have signed speak with the requester. */
export const requesterMayBeContacted: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  const mayCall = order.state === 'NEED_INFO' ? may(actor, 'order.register') : own !== undefined;
  if (!mayCall) return { code: 'not-your-assignment', params: {} };
  return own && isUnsigned(own.state) ? { code: 'sign-first', params: {} } : undefined;
};
