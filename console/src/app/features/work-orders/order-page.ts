import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { WorkOrdersApi } from '../../api/work-orders-api';
import { LiveConnection } from '../../live/live-connection';
import { ContactList } from '../../orders/contact-list';
import { OrderFiles } from '../../orders/files/order-files';
import { ProgressList } from '../../orders/files/progress-list';
import { OpenOrder } from '../../orders/open-order';
import { OrderAssignments } from '../../orders/order-assignments';
import { OrderDispute } from '../../orders/order-dispute';
import { OrderFacts } from '../../orders/order-facts';
import { OrderGroup } from '../../orders/order-group';
import { OrderHeading } from '../../orders/order-heading';
import { OrderHistory } from '../../orders/order-history';
import { OrderRequests } from '../../orders/order-requests';
import { OrderReturns } from '../../orders/order-returns';
import { OrderOverlays } from '../../orders/overlays/order-overlays';
import { SignedIn } from '../../session/signed-in';
import { InstantPipe } from '../../ui/instant-pipe';
import { ListState } from '../../ui/page/list-state';
import { RecordingPlayer } from '../../ui/recording-player';
import { OrderActions } from './actions/order-actions';
import { OrderLedger } from './ledger/order-ledger';
import { OrderMessages } from './messages/order-messages';
import { OrderAnswers } from './order-answers';
import { OrderClocks } from './order-clocks';
import { OrderOutcomeView } from './order-outcome-view';

/** One order with all that belongs to it, kept true while one reads. */
@Component({
  selector: 'hl-order-page',
  imports: [
    ContactList,
    InstantPipe,
    ListState,
    OrderActions,
    OrderAnswers,
    OrderAssignments,
    OrderClocks,
    OrderDispute,
    OrderFacts,
    OrderFiles,
    OrderGroup,
    OrderHeading,
    OrderHistory,
    OrderLedger,
    OrderMessages,
    OrderOutcomeView,
    OrderOverlays,
    OrderRequests,
    OrderReturns,
    ProgressList,
    RecordingPlayer,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './order-page.html',
  styleUrl: './order-page.css',
})
export class OrderPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly api = inject(WorkOrdersApi);
  private readonly signedIn = inject(SignedIn);
  protected readonly open = new OpenOrder((id) => this.api.read(id));
  protected readonly coReports = computed(() =>
    (this.open.order()?.assignments ?? []).flatMap(({ unit, coReport: report }) =>
      report ? [{ unit, report }] : [],
    ),
  );
  protected readonly listPath = computed(() =>
    this.signedIn.may('order.read-all') ? '/orders' : '/unit',
  );

  constructor() {
    const live = inject(LiveConnection);
    const until = inject(DestroyRef);
    live.follow(this.open, until);
    effect((onCleanup) => {
      const id = this.id();
      untracked(() => {
        onCleanup(live.watchRoom(`order-${id}`));
        void this.open.show(id);
      });
    });
  }
}
