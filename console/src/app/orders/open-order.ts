import { signal } from '@angular/core';
import { type LiveMessage, ORDER_GONE, type OrderDetail } from '@hotline/shared';

import type { Follower } from '../live/followers';
import { mergeLiveMessage } from '../live/merge-live-message';
import { Reread } from '../live/reread';
import { type Refusal, refusalOf } from '../refusal/refusal';
import type { ReadState } from '../ui/page/list-state';

/** The one order that is open on a page, kept true: every news of it is followed by a reading. */
export class OpenOrder implements Follower {
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly shown = signal<OrderDetail | undefined>(undefined);
  private readonly readState = signal<ReadState>('ready');
  private readonly refused = signal<Refusal | undefined>(undefined);
  private readonly takenAway = signal(false);
  private readonly reread = new Reread(() => this.read());

  readonly id = this.chosen.asReadonly();
  readonly order = this.shown.asReadonly();
  readonly state = this.readState.asReadonly();
  readonly refusal = this.refused.asReadonly();
  /** It was on the screen and is no longer the viewer's (returned, recalled). */
  readonly isTakenAway = this.takenAway.asReadonly();

  constructor(private readonly readOrder: (id: string) => Promise<OrderDetail>) {}

  async show(id: string | undefined): Promise<void> {
    if (id === this.chosen()) return;
    this.chosen.set(id);
    this.shown.set(undefined);
    this.refused.set(undefined);
    this.takenAway.set(false);
    this.readState.set(id ? 'reading' : 'ready');
    if (id) await this.reload();
  }

  reload(): Promise<void> {
    return this.chosen() && !this.takenAway() ? this.reread.ask() : Promise.resolve();
  }

  apply(message: LiveMessage): void {
    if (message.subject !== `work-order:${this.chosen()}`) return;
    if (message.type === ORDER_GONE) {
      this.takenAway.set(true);
      this.shown.set(undefined);
      return;
    }
    if (mergeLiveMessage(this.shown()?.version, message.version) === 'ignore') return;
    void this.reload();
  }

  private async read(): Promise<void> {
    const id = this.chosen();
    if (!id) return;
    try {
      const order = await this.readOrder(id);
      if (id !== this.chosen() || this.takenAway()) return;
      this.shown.set(order);
      this.refused.set(undefined);
      this.readState.set('ready');
    } catch (cause) {
      if (id !== this.chosen() || this.takenAway()) return;
      const refusal = refusalOf(cause);
      // What one may no longer see does not stay on the screen; a lost connection or an ended
      // session changes nothing.
      if (refusal.is('not-found') || refusal.is('not-allowed')) this.shown.set(undefined);
      this.refused.set(refusal);
      this.readState.set(this.shown() ? 'ready' : 'failed');
    }
  }
}
