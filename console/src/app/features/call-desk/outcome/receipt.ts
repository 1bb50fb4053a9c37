import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import type { OutcomeReceipt } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { OrderStateBadge } from '../../../ui/badges/order-badges';

/** The order is stored: its number and look-up code, large enough to be read to the caller. */
@Component({
  selector: 'hl-receipt',
  imports: [NzButtonComponent, OrderStateBadge, TranslocoPipe],
  template: `
    <section data-testid="receipt" role="status">
      <p>✓ {{ 'callDesk.receipt.stored' | transloco }}</p>
      <hl-order-state [state]="receipt().state" />
      <dl>
        <dt>{{ 'callDesk.receipt.orderNo' | transloco }}</dt>
        <dd data-testid="order-no">{{ receipt().orderNo }}</dd>
        <dt>{{ 'callDesk.receipt.lookupCode' | transloco }}</dt>
        <dd data-testid="lookup-code">{{ receipt().lookupCode }}</dd>
      </dl>
      <p class="soft">{{ 'callDesk.receipt.readAloud' | transloco }}</p>
      <button nz-button nzType="primary" type="button" data-testid="next" (click)="next.emit()">
        {{ 'callDesk.receipt.next' | transloco }} <kbd>Enter</kbd>
      </button>
    </section>
  `,
  styles: `
    section {
      display: grid;
      justify-items: center;
      gap: 12px;
      padding: 48px 16px;
      text-align: center;
    }

    p:first-child {
      color: var(--ok);
      font-size: var(--text-size-title);
      font-weight: 600;
    }

    dl {
      display: grid;
      grid-template-columns: auto auto;
      gap: 8px 16px;
      align-items: baseline;
    }

    dt {
      color: var(--text-soft);
    }

    dd {
      font-size: 30px;
      font-weight: 600;
      letter-spacing: 0.06em;
    }

    .soft {
      color: var(--text-soft);
    }

    button kbd {
      margin-left: 6px;
    }
  `,
})
export class Receipt {
  readonly receipt = input.required<OutcomeReceipt>();
  readonly next = output();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => element.nativeElement.querySelector('button')?.focus());
  }
}
