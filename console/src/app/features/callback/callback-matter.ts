import { Component, computed, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { CitizenAnswer } from '../../orders/citizen-answer';
import { CloseReportView } from '../../orders/close-report-view';
import { ContactList } from '../../orders/contact-list';
import { OrderFacts } from '../../orders/order-facts';
import { OrderHistory } from '../../orders/order-history';
import { InstantPipe } from '../../ui/instant-pipe';

/** What one needs in the ear of the citizen: their own words, what they are told, what was done. */
@Component({
  selector: 'hl-callback-matter',
  imports: [
    CitizenAnswer,
    CloseReportView,
    ContactList,
    InstantPipe,
    OrderFacts,
    OrderHistory,
    TranslocoPipe,
  ],
  template: `
    <hl-order-facts [order]="order()" />
    @if (close(); as close) {
      <section class="told">
        <h3>{{ 'callback.readOut' | transloco }} · {{ close.unit.name }}</h3>
        <p class="reply">{{ close.report.publicReply }}</p>
      </section>
    }
    @if (groupReply(); as reply) {
      <section class="told">
        <h3>{{ 'callback.readOut' | transloco }} · {{ reply.unit?.name }}</h3>
        <p class="reply">{{ reply.text }}</p>
      </section>
    }
    @if (order().satisfactions.length > 0) {
      <section>
        <h3>{{ 'callback.earlier' | transloco }}</h3>
        @for (answer of order().satisfactions; track answer.at) {
          <hl-citizen-answer [answer]="answer" />
        }
        @if (order().reworkReason; as reason) {
          <p>
            <span class="soft">{{ 'workOrders.reworkReason' | transloco }}</span> {{ reason }}
          </p>
        }
      </section>
    }
    <section>
      <h3>{{ 'callback.internal' | transloco }}</h3>
      @if (close(); as close) {
        @if (internal(); as report) {
          <hl-close-report [report]="report" [files]="order().attachments" />
        }
        <p class="soft">{{ close.filedBy }} {{ close.filedAt | hlInstant }}</p>
      } @else {
        <p class="soft">{{ 'callback.noReport' | transloco }}</p>
      }
    </section>
    <section>
      <h3>{{ 'callback.contacts' | transloco }}</h3>
      <hl-contact-list [contacts]="byUnit()" />
    </section>
    <hl-order-history [order]="order()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 16px;
      padding: 12px;
    }

    h3 {
      margin-bottom: 4px;
      color: var(--text-soft);
      font-size: var(--text-size);
    }

    .told {
      padding: 8px 12px;
      border-left: 3px solid var(--accent-line);
      background: var(--accent-soft);
    }

    .reply {
      font-size: var(--text-size-large);
      line-height: 1.65;
      white-space: pre-wrap;
    }
  `,
})
export class CallbackMatter {
  readonly order = input.required<OrderDetail>();

  /** The close that was accepted last: what the callback is about. */
  protected readonly close = computed(() =>
    this.order().closeRequests.findLast(({ state }) => state === 'APPROVED'),
  );
  /** 并案: what the master's close answered stands for every one of its members. */
  protected readonly groupReply = computed(() =>
    this.close() ? undefined : this.order().merging.membership?.reply,
  );
  /** The reply to the citizen stands above already. */
  protected readonly internal = computed(() => {
    const report = this.close()?.report;
    return report && { ...report, publicReply: '' };
  });
  protected readonly byUnit = computed(() =>
    this.order().contacts.filter(({ kind }) => kind === 'CITIZEN'),
  );
}
