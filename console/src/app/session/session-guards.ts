import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Permission } from '@hotline/shared';

import { SessionApi } from '../api/session-api';
import { refusalOf } from '../refusal/refusal';
import { SignedIn } from './signed-in';
import { landingPath } from './workplace';

/** Asks the server once who sits here; without a session the way leads to the sign-in page. */
export const mustBeSignedIn: CanActivateFn = async (_route, target) => {
  const signedIn = inject(SignedIn);
  const session = inject(SessionApi);
  const router = inject(Router);
  if (signedIn.me()) return true;
  try {
    signedIn.enter(await session.whoAmI());
    return true;
  } catch (cause) {
    const reason = refusalOf(cause).kind === 'problem' ? {} : { reason: 'unreachable' };
    const queryParams = { ...(target.url === '/' ? {} : { then: target.url }), ...reason };
    return new RedirectCommand(router.createUrlTree(['/login'], { queryParams }));
  }
};

/** A workplace that is not mine sends me to the one that is; first comes a password of one's own. */
export const mayEnter =
  (...anyOf: Permission[]): CanActivateFn =>
  () => {
    const signedIn = inject(SignedIn);
    const router = inject(Router);
    if (signedIn.me()?.mustChangePassword) return router.parseUrl('/password');
    if (anyOf.some((permission) => signedIn.may(permission))) return true;
    return router.parseUrl(landingPath(signedIn.me()?.permissions ?? []));
  };

export const toOwnWorkplace: CanActivateFn = () =>
  inject(Router).parseUrl(landingPath(inject(SignedIn).me()?.permissions ?? []));
