import { alreadySigned } from '../already-signed.js';
import { ownAssignment } from '../assignment.js';
import type { OrderGuard } from './guard.js';

/** G13: the second clerk learns who signed, and when. */
export const coHasNotSigned: OrderGuard = (order, actor) => {
  const own = ownAssignment(order, actor);
  return own && alreadySigned(own);
};
