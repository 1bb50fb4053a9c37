import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  untracked,
  viewChild,
} from '@angular/core';
import { accusedUnitOf } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzMessageService } from 'ng-zorro-antd/message';

import { DisputeApi } from '../../api/dispute-api';
import { OrderCareApi } from '../../api/order-care-api';
import { WorkOrdersApi } from '../../api/work-orders-api';
import { Words } from '../../i18n/words';
import { LiveConnection } from '../../live/live-connection';
import { ContactList } from '../../orders/contact-list';
import { OrderFacts } from '../../orders/order-facts';
import { OrderHeading } from '../../orders/order-heading';
import { OrderHistory } from '../../orders/order-history';
import { OrderRow } from '../../orders/order-row';
import { PrecedentList } from '../../orders/suggestions/precedent-list';
import { ReferenceData } from '../../reference/reference-data';
import { RowList } from '../../ui/lists/row-list';
import { ListState } from '../../ui/page/list-state';
import { DispatchDesk } from './dispatch-desk';
import { DispatchPanel } from './dispatch-panel';
import { DispatchTabs } from './dispatch-tabs';
import { MergePanel } from './merging/merge-panel';
import { MissingFactsForm } from './missing-facts-form';
import { UnitChooser } from './unit-chooser/unit-chooser';

/** Queue, order in hand, units: three panes, no page change from one order to the next. */
@Component({
  selector: 'hl-dispatch-page',
  imports: [
    ContactList,
    DispatchPanel,
    DispatchTabs,
    ListState,
    MergePanel,
    MissingFactsForm,
    OrderFacts,
    OrderHeading,
    OrderHistory,
    OrderRow,
    PrecedentList,
    RowList,
    TranslocoPipe,
    UnitChooser,
  ],
  templateUrl: './dispatch-page.html',
  styleUrl: './dispatch-page.css',
})
export class DispatchPage {
  protected readonly desk = new DispatchDesk(
    inject(WorkOrdersApi),
    inject(OrderCareApi),
    inject(DisputeApi),
  );
  private readonly reference = inject(ReferenceData);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private readonly chooser = viewChild(UnitChooser);

  /** The unit that answers for the district of the open order. */
  protected readonly placePath = computed(() => {
    const district = this.reference.district(this.desk.open.order()?.form.districtCode);
    return this.reference.units().find(({ code }) => code === district?.unitCode)?.path;
  });

  /** Whom the open report accuses: never at the other end of it (G3). */
  protected readonly accused = computed(() => {
    const order = this.desk.open.order();
    return this.reference.unit(order && accusedUnitOf(order.form));
  });

  /** What came back after facts were asked for. */
  protected readonly added = computed(
    () => this.desk.open.order()?.contacts.filter(({ kind }) => kind === 'INFO') ?? [],
  );

  constructor() {
    inject(LiveConnection).follow(this.desk, inject(DestroyRef));
    void this.desk.reload();
    effect(() => {
      this.desk.cursor.id();
      untracked(() => void this.desk.openChosen());
    });
  }

  /** Done, next: the hand goes on where it was, in the unit search of the next order. */
  protected async dispatch(): Promise<void> {
    const unit = this.desk.choice.lead()?.name ?? '';
    const receipt = await this.desk.dispatch();
    if (!receipt) return;
    const orderNo = receipt.orderNo ?? '';
    this.message.success(this.words.say('dispatch.done', { orderNo, unit }));
    afterNextRender(() => this.toUnits(), { injector: this.injector });
  }

  /** 退补充 */
  protected async askForInfo(): Promise<void> {
    const receipt = await this.desk.askForInfo();
    if (!receipt) return;
    const orderNo = receipt.orderNo ?? '';
    this.message.success(this.words.say('dispatch.asked', { orderNo }));
  }

  protected toUnits(): void {
    this.chooser()?.focus();
  }
}
