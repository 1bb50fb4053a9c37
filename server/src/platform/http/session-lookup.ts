import type { Actor } from '@hotline/shared';

export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
  /** False until the person has replaced a password that somebody else chose. */
  readonly passwordIsOwn: boolean;
}

/** Port: the identity module tells platform who holds a session token. */
export abstract class SessionLookup {
  abstract find(token: string): Promise<SignedIn | undefined>;
}

export const SESSION_COOKIE = 'hotline_session';
