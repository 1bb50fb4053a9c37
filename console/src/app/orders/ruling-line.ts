import { Component, input } from '@angular/core';
import type { UnitRequest } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../ui/instant-pipe';

/** How a request was ruled, by whom and why; nothing while it waits. */
@Component({
  selector: 'hl-ruling-line',
  imports: [InstantPipe, TranslocoPipe],
  template: `
    @if (ruling(); as said) {
      <p>
        {{ 'terms.requestState.' + said.decision | transloco }} · {{ said.ruledBy }}
        {{ said.ruledAt | hlInstant }}
        @if (said.reason) {
          · {{ said.reason }}
        }
      </p>
    }
  `,
  styles: `
    p {
      margin-top: 4px;
      padding: 4px 8px;
      border-left: 3px solid var(--border-field);
      background: var(--surface-head);
    }
  `,
})
export class RulingLine {
  readonly ruling = input.required<UnitRequest['ruling']>();
}
