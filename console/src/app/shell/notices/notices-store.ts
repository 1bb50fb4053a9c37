import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { type LiveMessage, type Notice, NoticeLive } from '@hotline/shared';

import { NoticesApi } from '../../api/notices-api';
import { LiveConnection } from '../../live/live-connection';
import { Reread } from '../../live/reread';
import { NoticeSound } from './notice-sound';

/** What this person was told, the unread first; new ones are heard even in a tab in the background. */
@Service()
export class NoticesStore {
  private readonly api = inject(NoticesApi);
  private readonly sound = inject(NoticeSound);
  private readonly list = signal<{ unopened: number; notices: readonly Notice[] }>({
    unopened: 0,
    notices: [],
  });
  private readonly reread = new Reread(() => this.read());

  readonly notices = computed(() => this.list().notices);
  readonly unopened = computed(() => this.list().unopened);
  private readonly fresh = signal<Notice | undefined>(undefined);
  /** The newest one, once, for the pop. */
  readonly latest = this.fresh.asReadonly();

  constructor() {
    const live = inject(LiveConnection);
    live.follow(
      { apply: (message) => this.apply(message), reload: () => this.reread.ask() },
      inject(DestroyRef),
    );
  }

  async open(notice: Notice): Promise<void> {
    if (notice.openedAt) return;
    await this.api.opened(notice.id).catch(() => undefined);
    await this.reread.ask();
  }

  private apply(message: LiveMessage): void {
    if (message.type !== 'notice.issued' && message.type !== 'notice.opened') return;
    const told = NoticeLive.safeParse(message.data);
    const issued = message.type === 'notice.issued' && told.success ? told.data : undefined;
    if (issued) this.sound.play(issued.sound);
    void this.reread.ask().then(() => {
      if (issued) this.fresh.set(this.notices().find(({ id }) => id === issued.noticeId));
    });
  }

  private async read(): Promise<void> {
    const read = await this.api.list().catch(() => undefined);
    if (!read) return;
    this.list.set(read);
    const loud = read.notices.some(({ sound, openedAt }) => sound === 'LOUD' && !openedAt);
    this.sound.repeatWhile(loud);
  }
}
