import { Component, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzMessageService } from 'ng-zorro-antd/message';

import { SigningApi } from '../../../api/signing-api';
import { WorkOrdersApi } from '../../../api/work-orders-api';
import { Words } from '../../../i18n/words';
import { LiveConnection } from '../../../live/live-connection';
import { OrderAssignments } from '../../../orders/order-assignments';
import { OrderFacts } from '../../../orders/order-facts';
import { OrderHeading } from '../../../orders/order-heading';
import { OrderHistory } from '../../../orders/order-history';
import { OrderRow } from '../../../orders/order-row';
import { RowList } from '../../../ui/lists/row-list';
import { ListState } from '../../../ui/page/list-state';
import { DispatchTabs } from '../dispatch-tabs';
import { IN_HAND_LISTS, InHandDesk, type InHandList } from './in-hand-desk';
import { JoiningUnitForm } from './joining-unit-form';

/** Orders on their way: the list, the order with its units, and the unit that is to join. */
@Component({
  selector: 'hl-in-hand-page',
  imports: [
    DispatchTabs,
    JoiningUnitForm,
    ListState,
    OrderAssignments,
    OrderFacts,
    OrderHeading,
    OrderHistory,
    OrderRow,
    RowList,
    TranslocoPipe,
  ],
  templateUrl: './in-hand-page.html',
  styleUrls: ['../dispatch-page.css', './in-hand-page.css'],
})
export class InHandPage {
  /** From the address: which list. */
  readonly list = input<string>();

  protected readonly desk: InHandDesk;
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);

  constructor() {
    const orders = inject(WorkOrdersApi);
    const signing = inject(SigningApi);
    this.desk = new InHandDesk({
      find: (query) => orders.find(query),
      read: (id) => orders.read(id),
      addCo: (...sent) => signing.addCo(...sent),
      declineHelp: (...sent) => signing.declineHelp(...sent),
    });
    inject(LiveConnection).follow(this.desk, inject(DestroyRef));
    effect(() => {
      const list = listInAddress(this.list());
      untracked(() => void this.desk.choose(list));
    });
    effect(() => {
      this.desk.cursor.id();
      untracked(() => void this.desk.openChosen());
    });
  }

  protected async add(): Promise<void> {
    const receipt = await this.desk.add();
    if (receipt) this.say('dispatch.inHand.added', receipt.orderNo);
  }

  protected async decline(): Promise<void> {
    const receipt = await this.desk.decline();
    if (receipt) this.say('dispatch.inHand.declined', receipt.orderNo);
  }

  private say(
    text: 'dispatch.inHand.added' | 'dispatch.inHand.declined',
    orderNo: string | null,
  ): void {
    this.message.success(this.words.say(text, { orderNo: orderNo ?? '' }));
  }
}

/** As it came: anybody may have written it. */
const listInAddress = (list: string | undefined): InHandList =>
  IN_HAND_LISTS.find((known) => known === list) ?? 'help-requested';
