import { may, type Permission } from '@hotline/shared';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

import { Settings } from '../config/settings.js';
import { ALLOWED, PUBLIC } from './allow.js';
import { comesFromOurOrigin } from './origin.js';
import { Refused } from './refused.js';
import type { SignedRequest } from './request.js';
import { SESSION_COOKIE, SessionLookup } from './session-lookup.js';

/** Default deny: a route without a mark is refused, and so is a write from a foreign page. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionLookup,
    private readonly settings: Settings,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<SignedRequest>();
    const targets = [execution.getHandler(), execution.getClass()];
    if (!comesFromOurOrigin(request.method, request.headers, this.settings.http.PUBLIC_ORIGIN)) {
      throw new Refused('foreign-origin');
    }
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets);
    const token = request.cookies[SESSION_COOKIE];
    request.signedIn = token ? await this.sessions.find(token) : undefined;
    if (isPublic) return true;
    if (!request.signedIn) throw new Refused('not-signed-in');
    const { actor, passwordIsOwn } = request.signedIn;
    const allowed = this.reflector.getAllAndOverride<Permission[] | undefined>(ALLOWED, targets);
    if (!allowed) throw new Refused('not-allowed');
    if (allowed.length > 0 && !allowed.some((permission) => may(actor, permission))) {
      throw new Refused('not-allowed');
    }
    // Somebody else knows the first password: it opens nothing that needs a right (SEC-06).
    if (allowed.length > 0 && !passwordIsOwn) throw new Refused('own-password-required');
    return true;
  }
}
