import { randomUUID } from 'node:crypto';

import { type Actor, SYSTEM_ACTOR } from '@hotline/shared';

/** Who asks for what, and how the answer of a repeated request is found again. */
export interface CommandContext {
  readonly actor: Actor;
  readonly correlationId: string;
  /** Set for requests with an Idempotency-Key. */
  readonly receipt?: { readonly key: string; readonly requestHash: string };
}

export function systemContext(correlationId: string = randomUUID()): CommandContext {
  return { actor: SYSTEM_ACTOR, correlationId };
}
