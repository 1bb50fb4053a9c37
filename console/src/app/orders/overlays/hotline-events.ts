import { computed, signal } from '@angular/core';
import type { EventList, HotlineEvent, LiveMessage } from '@hotline/shared';

import type { Follower } from '../../live/followers';
import { Reread } from '../../live/reread';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import type { ReadState } from '../../ui/page/list-state';

/** The events that go on and the latest that ended, kept true. */
export class HotlineEvents implements Follower {
  private readonly shown = signal<readonly HotlineEvent[]>([]);
  private readonly readState = signal<ReadState>('reading');
  private readonly refused = signal<Refusal | undefined>(undefined);
  private readonly reread = new Reread(() => this.read());

  readonly all = this.shown.asReadonly();
  readonly state = this.readState.asReadonly();
  readonly refusal = this.refused.asReadonly();
  readonly goingOn = computed(() => this.all().filter(({ ended }) => ended === null));

  constructor(private readonly list: () => Promise<EventList>) {}

  reload(): Promise<void> {
    return this.reread.ask();
  }

  apply(message: LiveMessage): void {
    if (message.type === 'event.changed') void this.reload();
  }

  private async read(): Promise<void> {
    try {
      const { events } = await this.list();
      this.shown.set(events);
      this.refused.set(undefined);
      this.readState.set('ready');
    } catch (cause) {
      this.refused.set(refusalOf(cause));
      if (this.readState() === 'reading') this.readState.set('failed');
    }
  }
}
