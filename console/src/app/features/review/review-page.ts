import { Component, DestroyRef, effect, inject, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzMessageService } from 'ng-zorro-antd/message';

import { WorkOrdersApi } from '../../api/work-orders-api';
import { Words } from '../../i18n/words';
import { LiveConnection } from '../../live/live-connection';
import { OrderAssignments } from '../../orders/order-assignments';
import { OrderFacts } from '../../orders/order-facts';
import { OrderHeading } from '../../orders/order-heading';
import { OrderReturns } from '../../orders/order-returns';
import { Countdown } from '../../ui/countdown/countdown';
import { RowList } from '../../ui/lists/row-list';
import { ListState } from '../../ui/page/list-state';
import { RequestBesideDuty } from './request-beside-duty';
import { ReviewDesk } from './review-desk';
import { RulingForm } from './ruling-form';

/** Requests to return: the queue, the request beside the duty texts, the order, the ruling. */
@Component({
  selector: 'hl-review-page',
  imports: [
    Countdown,
    ListState,
    OrderAssignments,
    OrderFacts,
    OrderHeading,
    OrderReturns,
    RequestBesideDuty,
    RowList,
    RulingForm,
    TranslocoPipe,
  ],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  protected readonly desk = new ReviewDesk(inject(WorkOrdersApi));
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);

  constructor() {
    inject(LiveConnection).follow(this.desk, inject(DestroyRef));
    void this.desk.reload();
    effect(() => {
      this.desk.cursor.id();
      untracked(() => void this.desk.openChosen());
    });
  }

  protected async rule(): Promise<void> {
    const orderNo = this.desk.request()?.order.orderNo ?? '';
    const decision = this.desk.decision();
    if (decision && (await this.desk.rule())) {
      this.message.success(this.words.say(`review.ruled.${decision}`, { orderNo }));
    }
  }
}
