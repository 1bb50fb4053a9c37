import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Words } from '../../i18n/words';
import { OVERLAY_BADGE } from '../../orders/overlays/overlay-badges';
import { UrgencyBadge } from '../../ui/badges/order-badges';
import { StatusBadge } from '../../ui/badges/status-badge';
import { Countdown } from '../../ui/countdown/countdown';
import type { DeskRow } from './supervision-desk';

/** One line of the desk: which order, until when, who is asked for what. */
@Component({
  selector: 'hl-desk-line',
  imports: [Countdown, StatusBadge, TranslocoPipe, UrgencyBadge],
  template: `
    <div class="line">
      <strong>{{ row().order.orderNo }}</strong>
      @if (row().order.urgency !== 'NORMAL') {
        <hl-urgency [urgency]="row().order.urgency" />
      }
      @if (!row().overlay && row().order.supervised) {
        <span class="mark">◆ {{ 'supervision.mark.supervised' | transloco }}</span>
      }
      @if (row().overlay?.kind !== 'INSTRUCTION' && row().order.instructed) {
        <span class="mark">✍ {{ 'supervision.mark.instructed' | transloco }}</span>
      }
      @if (row().clock === 'T-JUDGE' && row().order.reworkCount > 0) {
        <span class="mark">{{
          'review.reworkedBefore' | transloco: { count: row().order.reworkCount }
        }}</span>
      }
      <span class="spring"></span>
      @if (row().dueAt; as dueAt) {
        <hl-countdown [clock]="row().clock" [dueAt]="dueAt" />
      } @else if (badge(); as badge) {
        <hl-status-badge [badge]="badge.badge" [word]="badge.word" />
      }
    </div>
    @if (asks(); as asks) {
      <div class="one-line">{{ asks }}</div>
    }
    <div class="one-line soft">{{ row().order.excerpt }}</div>
  `,
  styles: `
    .line {
      display: flex;
      align-items: center;
      gap: 6px;
    }

    .mark {
      color: var(--warn);
      white-space: nowrap;
    }
  `,
})
export class DeskLine {
  readonly row = input.required<DeskRow>();

  private readonly words = inject(Words);
  protected readonly badge = computed(() => {
    const { overlay } = this.row();
    if (!overlay) return undefined;
    if (overlay.kind === 'FOLLOW_UP') {
      const { state } = overlay.followUp;
      return {
        badge: OVERLAY_BADGE[state],
        word: this.words.say(`supervision.followUpState.${state}`),
      };
    }
    const { state } = overlay.kind === 'SUPERVISION' ? overlay.supervision : overlay.instruction;
    return { badge: OVERLAY_BADGE[state], word: this.words.say(`supervision.state.${state}`) };
  });
  protected readonly asks = computed(() => {
    const { overlay, order } = this.row();
    switch (overlay?.kind) {
      case undefined:
        return this.row().unit ? undefined : order.leadUnit?.name;
      case 'SUPERVISION': {
        const { number, form, unit } = overlay.supervision;
        return `${number} · ${this.words.say(`supervision.form.${form}`)} · ${unit.name}`;
      }
      case 'INSTRUCTION': {
        const { leader, text } = overlay.instruction;
        const unit = order.leadUnit?.name ?? overlay.instruction.unit?.name;
        return [leader, ...(unit ? [unit] : []), text].join(' · ');
      }
      case 'FOLLOW_UP': {
        const { ground, note } = overlay.followUp;
        return `${this.words.say(`supervision.followUpGround.${ground}`)} · ${note}`;
      }
    }
  });
}
