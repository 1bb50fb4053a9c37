import { Component, DestroyRef, inject, output, signal } from '@angular/core';
import type { CallSummary } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzTableModule } from 'ng-zorro-antd/table';

import { DeskApi } from '../../../api/desk-api';
import { LiveConnection } from '../../../live/live-connection';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { RecordingPlayer } from '../../../ui/recording-player';
import { secondsClock } from '../call-bar/seconds-clock';

/** The agent's own calls, those without an outcome first, with their recordings. */
@Component({
  selector: 'hl-own-calls',
  imports: [
    InstantPipe,
    ListState,
    NzButtonComponent,
    NzTableModule,
    RecordingPlayer,
    TranslocoPipe,
  ],
  templateUrl: './own-calls.html',
  styleUrl: './own-calls.css',
})
export class OwnCalls {
  /** The agent wants to finish this call. */
  readonly resume = output<string>();

  private readonly api = inject(DeskApi);
  protected readonly calls = signal<readonly CallSummary[]>([]);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  private readonly nextCursor = signal<string | undefined>(undefined);
  protected readonly hasMore = this.nextCursor.asReadonly();

  constructor() {
    void this.read();
    inject(LiveConnection).follow(
      {
        apply: ({ type }) => {
          if (type === 'call.changed') void this.read();
        },
        reload: () => this.read(),
      },
      inject(DestroyRef),
    );
  }

  protected async read(): Promise<void> {
    try {
      const { calls, nextCursor } = await this.api.ownCalls();
      this.calls.set(calls);
      this.nextCursor.set(nextCursor);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }

  protected async readMore(): Promise<void> {
    const { calls, nextCursor } = await this.api.ownCalls(this.nextCursor());
    this.calls.update((shown) => [...shown, ...calls]);
    this.nextCursor.set(nextCursor);
  }

  protected talkTime({ answeredAt, endedAt }: CallSummary): string {
    if (!answeredAt || !endedAt) return '';
    return secondsClock(Math.round((Date.parse(endedAt) - Date.parse(answeredAt)) / 1000));
  }
}
