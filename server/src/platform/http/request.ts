import '@fastify/cookie';

import type { FastifyRequest } from 'fastify';

import type { SignedIn } from './session-lookup.js';

export interface SignedRequest extends FastifyRequest {
  signedIn?: SignedIn;
}
