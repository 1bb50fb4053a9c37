import { Clipboard } from '@angular/cdk/clipboard';
import { Component, DestroyRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';

import { Words } from '../i18n/words';
import { OrderStateBadge, UrgencyBadge } from '../ui/badges/order-badges';
import { Shortcuts } from '../ui/shortcuts/shortcuts';

/** Which order this is: number, state, urgency. */
@Component({
  selector: 'hl-order-heading',
  imports: [NzIconDirective, OrderStateBadge, RouterLink, TranslocoPipe, UrgencyBadge],
  template: `
    <h2>
      <a [routerLink]="['/orders', order().id]">{{
        order().orderNo ?? ('workOrders.draft' | transloco)
      }}</a>
    </h2>
    <button
      type="button"
      (click)="copy()"
      [attr.aria-label]="'shortcut.copyOrderNo' | transloco"
      [attr.title]="('shortcut.copyOrderNo' | transloco) + ' ' + shortcuts.label('copy-order-no')"
    >
      <nz-icon nzType="copy" />
    </button>
    <hl-order-state [state]="order().state" />
    <hl-urgency [urgency]="order().urgency" />
    @if (order().confidential) {
      <span class="confidential"
        ><nz-icon nzType="lock" /> {{ 'workOrders.confidential' | transloco }}</span
      >
    }
    @if (order().round > 1) {
      <span class="soft">{{ 'workOrders.round' | transloco: { round: order().round } }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }

    button {
      border: 0;
      background: none;
      color: var(--text-soft);
      cursor: pointer;
    }

    .confidential {
      color: var(--warn);
      white-space: nowrap;
    }
  `,
})
export class OrderHeading {
  readonly order = input.required<OrderDetail>();

  private readonly clipboard = inject(Clipboard);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  protected readonly shortcuts = inject(Shortcuts);

  constructor() {
    this.shortcuts.on('copy-order-no', () => this.copy(), inject(DestroyRef));
  }

  protected copy(): void {
    const { orderNo } = this.order();
    if (orderNo && this.clipboard.copy(orderNo)) {
      this.message.success(this.words.say('workOrders.copied', { orderNo }));
    }
  }
}
