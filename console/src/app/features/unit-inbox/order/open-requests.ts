import { Component, computed, input } from '@angular/core';
import type { OrderDetail, UnitRequest } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Countdown } from '../../../ui/countdown/countdown';

/** How far what was asked for has come: with the unit above or with the city, and until when. */
@Component({
  selector: 'hl-open-requests',
  imports: [Countdown, TranslocoPipe],
  template: `
    @for (line of lines(); track line.request.id) {
      <p role="status">
        <strong>◇ {{ 'handling.request.' + line.kind | transloco: { days: line.days } }}</strong>
        @if (line.request.unitApproval; as first) {
          <span>✓ {{ 'handling.request.unitApproved' | transloco }} {{ first.by }}</span>
        }
        <span>{{
          'handling.request.waitsFor.' + (line.kind === 'help' ? 'DISPATCHER' : line.request.step)
            | transloco
        }}</span>
        <hl-countdown [clock]="line.clock" [dueAt]="line.request.reviewDueAt" />
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      padding: 6px 10px;
      border-left: 3px solid var(--accent-line);
      background: var(--accent-soft);
    }
  `,
})
export class OpenRequests {
  readonly order = input.required<OrderDetail>();

  protected readonly lines = computed(() => {
    const { filings, helpRequests, extensionRequests, closeRequests } = this.order();
    const isOpen = ({ state }: UnitRequest) => state === 'FILED';
    return [
      ...filings.filter(isOpen).map((request) => ({
        kind: 'filing',
        request,
        days: 0,
        clock: 'T-SIGN' as const,
      })),
      ...helpRequests.filter(isOpen).map((request) => ({
        kind: 'help',
        request,
        days: 0,
        clock: 'T-DISP' as const,
      })),
      ...extensionRequests.filter(isOpen).map((request) => ({
        kind: 'extension',
        request,
        days: request.days,
        clock: 'T-EXT-REV' as const,
      })),
      ...closeRequests.filter(isOpen).map((request) => ({
        kind: 'close',
        request,
        days: 0,
        clock: 'T-CLOSE-REV' as const,
      })),
    ];
  });
}
