import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';

import { refusalOf } from '../refusal/refusal';
import { SignedIn } from './signed-in';

/** Whatever request learns that the session is over says so once, for the whole screen. */
export const sessionEndedInterceptor: HttpInterceptorFn = (request, next) => {
  const signedIn = inject(SignedIn);
  return next(request).pipe(
    tap({
      error: (cause: unknown) => {
        if (refusalOf(cause).is('not-signed-in')) signedIn.end();
      },
    }),
  );
};
