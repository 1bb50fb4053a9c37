import { Component, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { EventReceipt } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { EventsApi } from '../../../api/events-api';
import { Submission } from '../../../api/submission';
import { WorkOrdersApi } from '../../../api/work-orders-api';
import { Words } from '../../../i18n/words';
import { LiveConnection } from '../../../live/live-connection';
import { HotlineEvents } from '../../../orders/overlays/hotline-events';
import { ReferenceData } from '../../../reference/reference-data';
import { RefusalNote } from '../../../refusal/refusal-note';
import { OrderStateBadge } from '../../../ui/badges/order-badges';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState } from '../../../ui/page/list-state';
import { EventWork } from './event-work';

/** What is asked of one event: other words for the agents, or its end. */
type EventForm = 'broadcast' | 'end';

/** 突发事件: which go on, and the open orders from which one is declared. */
@Component({
  selector: 'hl-events-panel',
  imports: [
    FormsModule,
    InstantPipe,
    ListState,
    NzButtonComponent,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    OrderStateBadge,
    RefusalNote,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './events-panel.html',
  styleUrl: './events-panel.css',
})
export class EventsPanel {
  private readonly api = inject(EventsApi);
  private readonly ordersApi = inject(WorkOrdersApi);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  protected readonly reference = inject(ReferenceData);

  protected readonly events = new HotlineEvents(() => this.api.list());
  protected readonly work = new EventWork({
    find: (query) => this.ordersApi.find(query),
    declare: (command, key) => this.api.declare(command, key),
    add: (eventId, command, key) => this.api.add(eventId, command, key),
  });
  protected readonly changing = new Submission();
  protected readonly form = signal<{ readonly id: string; readonly kind: EventForm } | undefined>(
    undefined,
  );
  protected readonly text = signal('');
  protected readonly isAll = computed(
    () => this.work.orders().length > 0 && this.work.chosen().size === this.work.orders().length,
  );

  constructor() {
    inject(LiveConnection).follow(this.events, inject(DestroyRef));
    void this.events.reload();
    effect(() => {
      this.work.category();
      this.work.district();
      untracked(() => void this.work.look());
    });
  }

  protected async declare(): Promise<void> {
    this.tell(await this.work.declare(), 'declared');
  }

  protected async add(eventId: string): Promise<void> {
    this.tell(await this.work.add(eventId), 'added');
  }

  protected unfold(id: string, kind: EventForm, text: string): void {
    this.text.set(text);
    this.changing.startAfresh();
    this.form.update((before) =>
      before?.id === id && before.kind === kind ? undefined : { id, kind },
    );
  }

  protected async change(): Promise<void> {
    const form = this.form();
    const text = this.text().trim();
    if (!form || text.length < 2) return;
    const receipt = await this.changing.send((key) =>
      form.kind === 'end'
        ? this.api.end(form.id, { reason: text }, key)
        : this.api.broadcast(form.id, { broadcast: text }, key),
    );
    if (!receipt) return;
    this.form.set(undefined);
    const said = form.kind === 'end' ? 'ended' : 'broadcastChanged';
    this.message.success(this.words.say(`supervision.events.${said}`));
    void this.events.reload();
  }

  private tell(receipt: EventReceipt | undefined, said: 'declared' | 'added'): void {
    if (!receipt) return;
    this.message.success(this.words.say(`supervision.events.${said}`, { count: receipt.joined }));
    const count = receipt.refused.length;
    if (count > 0) this.message.warning(this.words.say('supervision.events.notJoined', { count }));
    void this.events.reload();
    void this.work.look();
  }
}
