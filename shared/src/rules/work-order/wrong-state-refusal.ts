import type { Actor } from '../permissions/actor.js';
import { alreadySigned } from './already-signed.js';
import { ownAssignment } from './assignment.js';
import type { WorkOrder } from './work-order.js';
import type { CommandType } from './work-order-command.js';
import type { WorkOrderRefusal } from './work-order-refusal.js';

const ABOUT_THE_SIGNATURE: readonly CommandType[] = [
  'SIGN',
  'SIGN_AND_FORWARD',
  'SIGN_AS_CO',
  'REQUEST_RETURN',
];

/** Why a command finds no way out of the state; the nearest thing a person can understand. */
export function wrongStateRefusal(
  order: WorkOrder | null,
  command: CommandType,
  actor: Actor,
): WorkOrderRefusal {
  if (order && ABOUT_THE_SIGNATURE.includes(command)) {
    const own = ownAssignment(order, actor);
    if (own?.state === 'RETURN_REQUESTED') return { code: 'return-pending', params: {} };
    const signed = own && alreadySigned(own);
    if (signed) return signed;
  }
  return { code: 'wrong-state', params: { state: order?.state ?? 'NONE' } };
}
