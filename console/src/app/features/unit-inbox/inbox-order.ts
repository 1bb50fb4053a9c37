import { Component, computed, inject, input, output } from '@angular/core';
import { type OrderDetail, orderOfDetail, ownAssignment } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import type { Submission } from '../../api/submission';
import { CommandButton } from '../../orders/command-button';
import { OrderFacts } from '../../orders/order-facts';
import { OrderHistory } from '../../orders/order-history';
import { OrderReturns } from '../../orders/order-returns';
import { RefusalNote } from '../../refusal/refusal-note';
import { SignedIn } from '../../session/signed-in';
import { Countdown } from '../../ui/countdown/countdown';
import { DueInstantButton } from '../../ui/due/due-instant';
import { InstantPipe } from '../../ui/instant-pipe';
import { ReturnForm } from './return-form';

/** The order as the unit sees it: until when, what it is about, sign it or ask for its return. */
@Component({
  selector: 'hl-inbox-order',
  imports: [
    CommandButton,
    Countdown,
    DueInstantButton,
    InstantPipe,
    OrderFacts,
    OrderHistory,
    OrderReturns,
    RefusalNote,
    ReturnForm,
    TranslocoPipe,
  ],
  templateUrl: './inbox-order.html',
  styleUrl: './inbox-order.css',
})
export class InboxOrder {
  readonly order = input.required<OrderDetail>();
  readonly signing = input.required<Submission>();
  readonly returning = input.required<boolean>();
  readonly sign = output();
  readonly askReturn = output();
  readonly returnCancelled = output();
  readonly returnFiled = output();
  readonly returnRefused = output();

  private readonly signedIn = inject(SignedIn);

  /** The part of the viewer's own unit, as it was told at dispatch. */
  protected readonly own = computed(() => {
    const actor = this.signedIn.actor();
    const own = actor && ownAssignment(orderOfDetail(this.order()), actor);
    return this.order().assignments.find(({ id }) => id === own?.id);
  });
  protected readonly isCo = computed(() => this.own()?.role === 'CO');
}
