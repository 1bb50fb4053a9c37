import { may } from '../../permissions/actor.js';
import { ownAssignment } from '../assignment.js';
import type { OrderGuard } from './guard.js';

/** The agent asks for missing facts; afterwards the units that handle the order speak with the requester. */
export const requesterMayBeContacted: OrderGuard = (order, actor) => {
  const mayCall =
    order.state === 'NEED_INFO'
      ? may(actor, 'order.register')
      : ownAssignment(order, actor) !== undefined;
  return mayCall ? undefined : { code: 'not-your-assignment', params: {} };
};
