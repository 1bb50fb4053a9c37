import { Component, computed, inject, input } from '@angular/core';
import type { ReviewKind, ReviewRow, SlaClock } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Words } from '../../i18n/words';
import { UrgencyBadge } from '../../ui/badges/order-badges';
import { Countdown } from '../../ui/countdown/countdown';

const CLOCK: Readonly<Record<ReviewKind, SlaClock>> = {
  FILING: 'T-SIGN',
  RETURN: 'T-RET-REV',
  DISPUTE: 'T-RULING',
  EXTENSION: 'T-EXT-REV',
  CLOSE: 'T-CLOSE-REV',
  DISSATISFIED: 'T-JUDGE',
  REPEATED: 'T-DISP',
};

/** One request in the list: which order, until when, who asks for what. */
@Component({
  selector: 'hl-review-line',
  imports: [Countdown, TranslocoPipe, UrgencyBadge],
  template: `
    <div class="line">
      <strong>{{ row().order.orderNo }}</strong>
      @if (row().order.urgency !== 'NORMAL') {
        <hl-urgency [urgency]="row().order.urgency" />
      }
      @if (row().order.round > 1) {
        <span class="soft">{{ 'workOrders.round' | transloco: { round: row().order.round } }}</span>
      }
      <span class="spring"></span>
      <hl-countdown [clock]="clock()" [dueAt]="row().dueAt" />
    </div>
    <div class="one-line">{{ what() }}</div>
    <div class="one-line soft">{{ row().order.excerpt }}</div>
  `,
  styles: `
    .line {
      display: flex;
      align-items: center;
      gap: 6px;
    }
  `,
})
export class ReviewLine {
  readonly row = input.required<ReviewRow>();

  private readonly words = inject(Words);
  protected readonly clock = computed(() => CLOCK[this.row().kind]);
  /** The unit, or the order that is repeated. */
  protected readonly about = computed(() => {
    const row = this.row();
    if (row.kind === 'REPEATED') return row.closed.order.orderNo;
    return 'unit' in row ? row.unit.name : '';
  });
  protected readonly what = computed(() => [this.about(), this.asks()].filter(Boolean).join(' · '));
  protected readonly asks = computed(() => {
    const row = this.row();
    switch (row.kind) {
      case 'FILING':
        return this.words.say(`terms.disputeGround.${row.request.ground}`);
      case 'RETURN': {
        const { reasonCode } = row.request;
        return this.words.sayOr(`terms.returnReason.${reasonCode}`, reasonCode);
      }
      case 'DISPUTE':
        return this.words.say('disputes.returned', { count: row.order.hopCount });
      case 'EXTENSION':
        return this.words.say('review.workingDays', { days: row.request.days });
      case 'CLOSE':
        return this.close(row.request);
      case 'REPEATED':
        return this.words.say('review.repeated.suggestedBy', { by: row.suggestedBy });
      case 'DISSATISFIED':
        return this.words.say(row.strikeOff ? 'review.toConfirm' : 'review.toJudge');
    }
  });

  private close({ report, late }: Extract<ReviewRow, { kind: 'CLOSE' }>['request']): string {
    const parts = [
      this.words.sayOr(`terms.closeVerdict.${report.verdict}`, report.verdict),
      this.words.say(report.solved ? 'workOrders.solved' : 'workOrders.unsolved'),
      ...(late ? [this.words.say('review.filedLate')] : []),
    ];
    return parts.join(' · ');
  }
}
