import { computed, DestroyRef, inject, signal } from '@angular/core';
import { Board, type Tick } from '@hotline/shared';

import { BoardApi } from '../../api/board-api';
import { LiveConnection } from '../../live/live-connection';
import { ServerClock } from '../../live/server-clock';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { freshnessOf } from './freshness';

const READ_AGAIN_AFTER_MS = 10_000;

/** The figures of the floor: a snapshot on every (re)connection, then a tick a second. */
export class BoardStore {
  private readonly api = inject(BoardApi);
  private readonly live = inject(LiveConnection);
  private readonly clock = inject(ServerClock);

  private readonly known = signal<Board | undefined>(undefined);
  private readonly failed = signal<Refusal | undefined>(undefined);
  private askedAt = 0;

  readonly board = this.known.asReadonly();
  readonly refusal = this.failed.asReadonly();
  readonly ageMs = computed(() => {
    const asOf = this.known()?.asOf;
    return asOf === undefined ? Infinity : this.clock.now().getTime() - Date.parse(asOf);
  });
  readonly freshness = computed(() => freshnessOf(this.ageMs(), this.live.state()));

  constructor() {
    const until = inject(DestroyRef);
    this.live.onTick((tick) => this.hear(tick), until);
    this.live.follow({ apply: () => undefined, reload: () => this.read() }, until);
    const looking = setInterval(() => this.readWhenSilent(), 1_000);
    until.onDestroy(() => clearInterval(looking));
    void this.read();
  }

  async read(): Promise<void> {
    this.askedAt = Date.now();
    try {
      this.learn(await this.api.board());
      this.failed.set(undefined);
    } catch (cause) {
      this.failed.set(refusalOf(cause));
    }
  }

  private hear({ type, data }: Tick): void {
    if (type !== 'board') return;
    const board = Board.safeParse(data);
    if (board.success) this.learn(board.data);
  }

  /** Ticks may overtake the answer to a request: the later figures stay. */
  private learn(news: Board): void {
    const known = this.known();
    if (!known || Date.parse(news.asOf) >= Date.parse(known.asOf)) this.known.set(news);
  }

  private readWhenSilent(): void {
    const waited = Date.now() - this.askedAt;
    if (this.ageMs() > READ_AGAIN_AFTER_MS && waited > READ_AGAIN_AFTER_MS) void this.read();
  }
}
