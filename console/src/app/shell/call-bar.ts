import { InjectionToken, type Type } from '@angular/core';

/**
 * The call bar that the frame shows to people who take calls, on every page: a call does not end
 * because somebody looks at an order. The call desk provides it in `app.config`.
 */
export const CALL_BAR = new InjectionToken<() => Promise<Type<unknown>>>('call bar', {
  factory: () => () => Promise.reject(new Error('No call bar is provided')),
});
