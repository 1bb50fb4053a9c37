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

  /** Who holds these sessions now, by session id; an ended one is missing. One question for all. */
  abstract holders(sessionIds: readonly string[]): Promise<Map<string, Actor>>;
}

export const SESSION_COOKIE = 'hotline_session';
