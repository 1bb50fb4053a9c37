import { signal } from '@angular/core';

import type { Refusal } from '../refusal/refusal';
import { refusalOf } from '../refusal/refusal';
import { newIdempotencyKey } from './idempotency-key';

/**
 * One form instance on its way to the server. While it travels a second press does nothing; when
 * it fails the refusal is kept and the form keeps what was typed; the key stays the same until the
 * server has taken it, so pressing again after a lost answer does not act twice.
 */
export class Submission {
  private key = newIdempotencyKey();
  private readonly travelling = signal(false);
  private readonly refused = signal<Refusal | undefined>(undefined);

  readonly busy = this.travelling.asReadonly();
  readonly refusal = this.refused.asReadonly();

  /** The server's answer, or undefined when it was refused or one is travelling already. */
  async send<T>(request: (key: string) => Promise<T>): Promise<T | undefined> {
    if (this.travelling()) return undefined;
    this.travelling.set(true);
    this.refused.set(undefined);
    try {
      const answer = await request(this.key);
      this.key = newIdempotencyKey();
      return answer;
    } catch (cause) {
      this.refused.set(refusalOf(cause));
      return undefined;
    } finally {
      this.travelling.set(false);
    }
  }

  /** Another form: nothing of the last one counts any more. */
  startAfresh(): void {
    this.key = newIdempotencyKey();
    this.refused.set(undefined);
  }

  forgetRefusal(): void {
    this.refused.set(undefined);
  }
}
