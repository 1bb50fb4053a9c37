import { type Permission, permissionsOf } from './permission.js';
import type { Role } from './role.js';

/** Who acts: a signed-in person, or the system itself (timers, reactions). */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: 'PERSON' | 'SYSTEM';
  readonly roles: readonly Role[];
  /** The unit a clerk or leader works for. */
  readonly unitId?: string;
  /** Path of that unit in the tree, for example "DD/YB". */
  readonly unitPath?: string;
}

/** G14: what happens by itself is signed by this actor. */
export const SYSTEM_ACTOR: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'SYSTEM',
  kind: 'SYSTEM',
  roles: [],
};

export function may(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'PERSON' && permissionsOf(actor.roles).includes(permission);
}
