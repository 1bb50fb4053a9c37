import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FailedMessages as Failed, type LiveMessage } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzBadgeComponent } from 'ng-zorro-antd/badge';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerComponent, NzDrawerContentDirective } from 'ng-zorro-antd/drawer';
import { NzEmptyComponent } from 'ng-zorro-antd/empty';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { Submission } from '../../api/submission';
import { TellingApi } from '../../api/telling-api';
import { LiveConnection } from '../../live/live-connection';
import { Reread } from '../../live/reread';
import { RefusalNote } from '../../refusal/refusal-note';
import { InstantPipe } from '../../ui/instant-pipe';
import { MessageState } from '../../ui/messages/message-state';

type FailedMessage = Failed['messages'][number];

/** Text messages that did not arrive, for those who see to it that somebody is told after all. */
@Component({
  selector: 'hl-failed-messages',
  imports: [
    InstantPipe,
    MessageState,
    NzBadgeComponent,
    NzButtonComponent,
    NzDrawerComponent,
    NzDrawerContentDirective,
    NzEmptyComponent,
    NzIconDirective,
    NzInputDirective,
    RefusalNote,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './failed-messages.html',
  styleUrl: './failed-messages.css',
})
export class FailedMessages {
  private readonly api = inject(TellingApi);
  protected readonly submission = new Submission();
  protected readonly list = signal<readonly FailedMessage[]>([]);
  protected readonly visible = signal(false);
  protected readonly count = computed(() => this.list().length);
  private readonly reread = new Reread(() => this.read());

  constructor() {
    inject(LiveConnection).follow(
      { apply: (message) => this.apply(message), reload: () => this.reread.ask() },
      inject(DestroyRef),
    );
    void this.reread.ask();
  }

  protected async resend({ id }: FailedMessage): Promise<void> {
    await this.submission.send((key) => this.api.resend(id, key));
    await this.reread.ask();
  }

  protected async told({ id }: FailedMessage, note: string): Promise<void> {
    if (note.trim() === '') return;
    await this.submission.send((key) => this.api.toldByPhone(id, note, key));
    await this.reread.ask();
  }

  private apply({ type }: LiveMessage): void {
    if (type === 'message.changed') void this.reread.ask();
  }

  private async read(): Promise<void> {
    const read = await this.api.failed().catch(() => undefined);
    if (read) this.list.set(read.messages);
  }
}
