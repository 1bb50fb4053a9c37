import { Component, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { type OrderDetail, orderOfDetail, type OrderSummary, ownAssignment } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { WorkOrdersApi } from '../../api/work-orders-api';
import { Words } from '../../i18n/words';
import { LiveConnection } from '../../live/live-connection';
import { OrderHeading } from '../../orders/order-heading';
import { OrderRow } from '../../orders/order-row';
import { SignedIn } from '../../session/signed-in';
import { type RowHeading, RowList } from '../../ui/lists/row-list';
import { ListState } from '../../ui/page/list-state';
import { ServerNow } from '../../ui/server-now';
import { groupOf, type InboxGroup } from './inbox-groups';
import { InboxOrder } from './inbox-order';
import { INBOX_LISTS, type InboxList, UnitInbox } from './unit-inbox';

const GROUP_LOOK: Readonly<Record<InboxGroup, Pick<RowHeading, 'mark' | 'tone'>>> = {
  overdue: { mark: '■', tone: 'danger' },
  hour: { mark: '▲', tone: 'danger' },
  today: { mark: '◆', tone: 'warn' },
  later: { mark: '○', tone: 'neutral' },
  paused: { mark: '‖', tone: 'neutral' },
};

/** The clerk's page: what to sign by time left, the order in hand beside it (on a phone: over it). */
@Component({
  selector: 'hl-unit-inbox-page',
  imports: [
    FormsModule,
    InboxOrder,
    ListState,
    NzButtonComponent,
    NzRadioComponent,
    NzRadioGroupComponent,
    OrderHeading,
    OrderRow,
    RowList,
    TranslocoPipe,
  ],
  templateUrl: './unit-inbox-page.html',
  styleUrl: './unit-inbox-page.css',
})
export class UnitInboxPage {
  protected readonly inbox = new UnitInbox(inject(WorkOrdersApi));
  private readonly words = inject(Words);
  private readonly server = inject(ServerNow);
  private readonly signedIn = inject(SignedIn);
  private readonly message = inject(NzMessageService);

  /** Once a minute is enough for headings; every second would redraw the list. */
  private readonly minute = computed(() => Math.floor(this.server.now().getTime() / 60_000));
  protected readonly returning = signal(false);
  protected readonly unitName = computed(() => this.signedIn.me()?.unit?.name ?? '');
  protected readonly lists = computed(() =>
    INBOX_LISTS.map((list) => ({
      value: list,
      label: this.words.say(`unitInbox.list.${list}`, { count: this.inbox.toSign() }),
    })),
  );
  protected readonly heading = computed(() => {
    const now = new Date(this.minute() * 60_000);
    if (this.inbox.list() === 'all') return undefined;
    return (order: OrderSummary): RowHeading => {
      const group = groupOf(order, now);
      return {
        key: group,
        words: this.words.say(`unitInbox.group.${group}`),
        ...GROUP_LOOK[group],
      };
    };
  });

  constructor() {
    inject(LiveConnection).follow(this.inbox, inject(DestroyRef));
    void this.inbox.reload();
    effect(() => {
      this.inbox.cursor.id();
      untracked(() => {
        this.returning.set(false);
        void this.inbox.openChosen();
      });
    });
  }

  protected choose(list: InboxList): void {
    void this.inbox.choose(list);
  }

  protected async sign(order: OrderDetail): Promise<void> {
    const actor = this.signedIn.actor();
    const own = actor && ownAssignment(orderOfDetail(order), actor);
    if (!own) return;
    if (await this.inbox.sign(order, own.id)) {
      this.message.success(this.words.say('unitInbox.signed', { orderNo: order.orderNo ?? '' }));
    }
  }

  protected async returned(): Promise<void> {
    this.returning.set(false);
    this.message.success(this.words.say('unitInbox.returnFiled'));
    await this.inbox.reload();
  }
}
