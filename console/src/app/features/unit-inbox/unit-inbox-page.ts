import { Component, computed, DestroyRef, effect, inject, untracked } from '@angular/core';
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
import { clockOf, type InboxRow, type TimeGroup, timeGroupOf } from './inbox-groups';
import { InboxMarks } from './inbox-marks';
import { InboxOrder, type UnitDeed } from './order/inbox-order';
import { INBOX_LISTS, type InboxList, UnitInbox } from './unit-inbox';

type Look = Pick<RowHeading, 'mark' | 'tone'>;

const TIME_LOOK: Readonly<Record<TimeGroup, Look>> = {
  overdue: { mark: '■', tone: 'danger' },
  hour: { mark: '▲', tone: 'danger' },
  today: { mark: '◆', tone: 'warn' },
  later: { mark: '○', tone: 'neutral' },
  paused: { mark: '‖', tone: 'neutral' },
};

const WAITS_LOOK: Readonly<Record<Exclude<InboxRow['waits'], 'handling'>, Look>> = {
  signature: { mark: '✍', tone: 'warn' },
  sentBack: { mark: '↩', tone: 'danger' },
  judgement: { mark: '◇', tone: 'warn' },
  receipt: { mark: '▷', tone: 'warn' },
  leader: { mark: '…', tone: 'neutral' },
  returned: { mark: '↩', tone: 'neutral' },
  below: { mark: '↓', tone: 'neutral' },
};

/** After these one goes on working at the order. */
const GOES_ON: readonly UnitDeed[] = ['contact', 'extension', 'filing', 'help', 'takenBack'];

/** The unit's desk: what waits for me by kind and time left, the order in hand beside it (on a phone: over it). */
@Component({
  selector: 'hl-unit-inbox-page',
  imports: [
    FormsModule,
    InboxMarks,
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
  private readonly words = inject(Words);
  private readonly server = inject(ServerNow);
  private readonly signedIn = inject(SignedIn);
  private readonly message = inject(NzMessageService);
  protected readonly inbox = new UnitInbox(inject(WorkOrdersApi), () => ({
    unitId: this.signedIn.me()?.unit?.id,
    signsCloses: this.signedIn.may('close.sign'),
  }));

  /** Once a minute is enough for headings; every second would redraw the list. */
  private readonly minute = computed(() => Math.floor(this.server.now().getTime() / 60_000));
  protected readonly clockOf = clockOf;
  protected readonly unitName = computed(() => this.signedIn.me()?.unit?.name ?? '');
  protected readonly lists = computed(() =>
    INBOX_LISTS.map((list) => ({
      value: list,
      label: this.words.say(`unitInbox.list.${list}`, { count: this.inbox.waiting() }),
    })),
  );
  protected readonly heading = computed(() => {
    const now = new Date(this.minute() * 60_000);
    if (this.inbox.list() === 'all') return undefined;
    return (row: InboxRow): RowHeading => this.headingOf(row, now);
  });

  constructor() {
    inject(LiveConnection).follow(this.inbox, inject(DestroyRef));
    void this.inbox.reload();
    effect(() => {
      this.inbox.cursor.id();
      untracked(() => void this.inbox.openChosen());
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
      this.message.success(this.words.say('unitInbox.signed', this.named(order)));
    }
  }

  protected async done(order: OrderDetail, deed: UnitDeed): Promise<void> {
    this.message.success(this.words.say(`handling.done.${deed}`, this.named(order)));
    if (GOES_ON.includes(deed)) await this.inbox.reload();
    else await this.inbox.goOn();
  }

  private headingOf(row: InboxRow, now: Date): RowHeading {
    const { waits } = row;
    if (waits !== 'handling') {
      const { mark, tone } = WAITS_LOOK[waits];
      const words = this.words.say(`unitInbox.waits.${waits}`);
      return { key: waits, words, mark, tone: this.inbox.isMine(row) ? tone : 'neutral' };
    }
    const group = timeGroupOf(row, now);
    const time = this.words.say(`unitInbox.group.${group}`);
    return {
      key: group,
      words: this.words.say('unitInbox.waits.handling', { time }),
      ...TIME_LOOK[group],
    };
  }

  private named({ orderNo }: OrderSummary): { orderNo: string } {
    return { orderNo: orderNo ?? '' };
  }
}
