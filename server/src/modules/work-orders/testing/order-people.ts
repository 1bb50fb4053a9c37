import { randomUUID } from 'node:crypto';

import type { Actor, Role } from '@hotline/shared';

import type { CommandContext } from '../../../platform/database/command-context.js';

export function person(name: string, role: Role, unitId?: string): Actor {
  return { id: randomUUID(), name, kind: 'PERSON', roles: [role], ...(unitId && { unitId }) };
}

/** A request of this person; with a key, its answer is kept for repeats. */
export function by(actor: Actor, key?: string): CommandContext {
  return {
    actor,
    correlationId: randomUUID(),
    ...(key !== undefined && { receipt: { key, requestHash: 'the same request' } }),
  };
}
