import { Component, computed, input } from '@angular/core';
import type { CloseReport, OrderAttachment } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { FileList } from './files/file-list';

/** What the unit says it found and did. What the citizen is told stands apart from what is internal. */
@Component({
  selector: 'hl-close-report',
  imports: [FileList, TranslocoPipe],
  template: `
    <p class="finding">
      <strong>{{ 'terms.closeVerdict.' + report().verdict | transloco }}</strong>
      <strong [class.unsolved]="!report().solved">
        <span aria-hidden="true">{{ report().solved ? '✓' : '✕' }}</span>
        {{ (report().solved ? 'workOrders.solved' : 'workOrders.unsolved') | transloco }}
      </strong>
      @if (report().beyondDuty) {
        <span class="beyond">{{ 'workOrders.beyondDuty' | transloco }}</span>
      }
    </p>
    <dl>
      @for (part of parts(); track part.name) {
        <dt>{{ 'workOrders.report.' + part.name | transloco }}</dt>
        <dd>{{ part.text }}</dd>
      }
    </dl>
    @if (shown().length > 0) {
      <hl-file-list [files]="shown()" />
    }
  `,
  styles: `
    .finding {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
    }

    .unsolved,
    .beyond {
      color: var(--warn);
    }

    dt {
      margin-top: 6px;
      color: var(--text-soft);
    }

    dd {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class CloseReportView {
  readonly report = input.required<CloseReport>();
  /** On the order; those that the report names are shown with it. */
  readonly files = input<readonly OrderAttachment[]>([]);

  protected readonly shown = computed(() => {
    const named = this.report().attachmentIds ?? [];
    return this.files().filter(({ id }) => named.includes(id));
  });

  protected readonly parts = computed(() => {
    const { publicReply, account, unsolvedReason, personnelNote, coWaiver } = this.report();
    const { moneyYuan, moneyNote } = this.report();
    const money = moneyYuan === null ? moneyNote : `¥${moneyYuan.toLocaleString()} ${moneyNote}`;
    return [
      { name: 'unsolvedReason', text: unsolvedReason },
      { name: 'publicReply', text: publicReply },
      { name: 'account', text: account },
      { name: 'money', text: money.trim() },
      { name: 'personnel', text: personnelNote },
      { name: 'coWaiver', text: coWaiver },
    ].filter(({ text }) => text !== '');
  });
}
