import { Component, DestroyRef, effect, inject, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { WorkOrdersApi } from '../../api/work-orders-api';
import { LiveConnection } from '../../live/live-connection';
import { OrderFacts } from '../../orders/order-facts';
import { OrderHeading } from '../../orders/order-heading';
import { OrderHistory } from '../../orders/order-history';
import { OrderRow } from '../../orders/order-row';
import { RowList } from '../../ui/lists/row-list';
import { ListState } from '../../ui/page/list-state';
import { DispatchDesk } from './dispatch-desk';
import { DispatchPanel } from './dispatch-panel';
import { UnitChooser } from './unit-chooser/unit-chooser';

/** Queue, order in hand, units: three panes, no page change from one order to the next. */
@Component({
  selector: 'hl-dispatch-page',
  imports: [
    DispatchPanel,
    ListState,
    OrderFacts,
    OrderHeading,
    OrderHistory,
    OrderRow,
    RowList,
    TranslocoPipe,
    UnitChooser,
  ],
  templateUrl: './dispatch-page.html',
  styleUrl: './dispatch-page.css',
})
export class DispatchPage {
  protected readonly desk = new DispatchDesk(inject(WorkOrdersApi));
  private readonly chooser = viewChild(UnitChooser);

  constructor() {
    inject(LiveConnection).follow(this.desk, inject(DestroyRef));
    void this.desk.reload();
    effect(() => {
      this.desk.cursor.id();
      untracked(() => void this.desk.openChosen());
    });
  }

  protected toUnits(): void {
    this.chooser()?.focus();
  }
}
