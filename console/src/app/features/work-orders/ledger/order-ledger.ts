import { Component, computed, inject, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Words } from '../../../i18n/words';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ServerNow } from '../../../ui/server-now';
import { type LedgerRow, ledgerRows, lengthSentence } from './ledger-rows';

/** Who held the order when: a bar for the eye, and the table that says the same in words. */
@Component({
  selector: 'hl-order-ledger',
  imports: [InstantPipe, TranslocoPipe],
  templateUrl: './order-ledger.html',
  styleUrl: './order-ledger.css',
})
export class OrderLedger {
  readonly order = input.required<OrderDetail>();

  private readonly words = inject(Words);
  private readonly server = inject(ServerNow);

  protected readonly rows = computed(() => ledgerRows(this.order().ledger, this.server.now()));
  /** Those that the bar shows, for its legend. */
  protected readonly kinds = computed(() => [...new Set(this.rows().map(({ kind }) => kind))]);

  protected holderOf({ holder }: LedgerRow): string {
    if (holder === null) return this.words.say('workOrders.ledger.unnamed');
    return holder === 'CITY' ? this.words.say('workOrders.ledger.city') : holder.name;
  }

  protected lengthOf({ minutes }: LedgerRow): string {
    const { key, params } = lengthSentence(minutes);
    return this.words.say(key, params);
  }
}
