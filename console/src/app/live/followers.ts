import type { LiveMessage } from '@hotline/shared';

import { SeenMessages } from './seen-messages';

/** A part of the screen that shows what the server knows. */
export interface Follower {
  /** News of one subject. */
  apply(message: LiveMessage): void;
  /** Read the whole snapshot again: something may have been missed. */
  reload(): Promise<void>;
}

/** Everything on the screen that follows the server; each gets each message once. */
export class Followers {
  private readonly all = new Set<Follower>();
  private readonly seen = new SeenMessages();

  add(follower: Follower): () => void {
    this.all.add(follower);
    return () => this.all.delete(follower);
  }

  tell(message: LiveMessage): void {
    if (!this.seen.isNew(message.id)) return;
    for (const follower of this.all) follower.apply(message);
  }

  /** Settles when all have read again; one that fails shows that in its own place. */
  async reloadAll(): Promise<void> {
    await Promise.allSettled([...this.all].map((follower) => follower.reload()));
  }
}
