import { createHash } from 'node:crypto';

import { SYSTEM_ACTOR } from '@hotline/shared';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import type { CommandContext } from '../database/command-context.js';
import { Refused } from './refused.js';
import type { SignedRequest } from './request.js';

const KEY = /^[\w-]{8,100}$/;

/** Who asks, under which correlation id, and with which Idempotency-Key. */
export const Context = createParamDecorator((_: unknown, execution: ExecutionContext) =>
  contextOf(execution.switchToHttp().getRequest<SignedRequest>()),
);

export function contextOf(request: SignedRequest): CommandContext {
  const key = request.headers['idempotency-key'];
  const context = {
    actor: request.signedIn?.actor ?? SYSTEM_ACTOR,
    correlationId: request.id,
  };
  if (typeof key !== 'string' || !request.signedIn) return context;
  if (!KEY.test(key)) {
    throw new Refused('invalid-input', undefined, [
      { path: 'Idempotency-Key', message: '8–100 × [A-Za-z0-9_-]' },
    ]);
  }
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('base64url');
  return { ...context, receipt: { key, requestHash } };
}
