import { AriError, AriUnreachable } from '../ari/ari-error.js';
import { type Outcome, SwitchRefused, SwitchUnavailable } from './telephone-switch.port.js';

/** The port's errors for those of ARI. */
export async function asked<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof AriUnreachable)
      throw new SwitchUnavailable(error.message, { cause: error });
    if (error instanceof AriError) throw new SwitchRefused(error.message, { cause: error });
    throw error;
  }
}

/** For requests about something that may have ended a moment ago. */
export async function orGone(request: Promise<unknown>): Promise<Outcome> {
  return asked(
    request.then(
      () => 'done',
      (error: unknown) => {
        if (isGone(error)) return 'gone';
        throw error;
      },
    ),
  );
}

/** For looking at what may not be there. */
export async function orAbsent<T>(request: Promise<T>): Promise<T | undefined> {
  return asked(
    request.catch((error: unknown) => {
      if (error instanceof AriError && error.status === 404) return undefined;
      throw error;
    }),
  );
}

/** For creating under an id of our own: that it is there already is what was asked for. */
export async function orPresent<T>(request: Promise<T>): Promise<T | undefined> {
  return request.catch((error: unknown) => {
    if (error instanceof AriError && error.status === 409) return undefined;
    throw error;
  });
}

/**
 * 404 names what is not there, and 400 a *channel* that is to be added to a bridge; a leg on its
 * way out is no longer "in Stasis application" (409 or 422) or "unavailable" (412).
 */
function isGone(error: unknown): boolean {
  if (!(error instanceof AriError)) return false;
  return error.status === 404 || /Channel not found|not in Stasis|unavailable/i.test(error.message);
}
