import { may } from '../../permissions/actor.js';
import { ownAssignment } from '../assignment.js';
import { isUnsigned } from '../assignment-state.js';
import { speaksWithRequester } from '../handler-of.js';
import type { OrderGuard } from './guard.js';
import { unitHandlesIt } from './unit-handles-it.js';

/** The agent asks for missing facts; afterwards the units that have signed speak with the requester. */
export const requesterMayBeContacted: OrderGuard = (order, actor, now) => {
  const own = ownAssignment(order, actor);
  const mayCall = order.state === 'NEED_INFO' ? may(actor, 'order.register') : own !== undefined;
  if (!mayCall) return { code: 'not-your-assignment', params: {} };
  if (!own) return undefined;
  if (isUnsigned(own.state)) return { code: 'sign-first', params: {} };
  return speaksWithRequester(own) ? undefined : unitHandlesIt(order, actor, now);
};
