import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import type { InboxRow } from './inbox-groups';

/** What tells a row from its neighbours: rework, urges, and what a unit below asks for. */
@Component({
  selector: 'hl-inbox-marks',
  imports: [TranslocoPipe],
  template: `
    @if (row().waits === 'judgement') {
      <strong>{{
        (row().state === 'CLOSE_PENDING' ? 'unitInbox.asks.close' : 'unitInbox.asks.extension')
          | transloco
      }}</strong>
    }
    @if (row().assignment?.handledBy; as unit) {
      <span>{{ unit }} {{ 'chain.handles' | transloco }}</span>
    } @else if (row().waits === 'judgement' || row().waits === 'below') {
      <span>{{ row().leadUnit?.name }}</span>
    }
    @if (row().state === 'REWORK') {
      <span class="warn">↻ {{ 'terms.orderState.REWORK' | transloco }}</span>
    }
    @if (row().supervised) {
      <span class="warn">◆ {{ 'supervision.mark.supervised' | transloco }}</span>
    }
    @if (row().instructed) {
      <span class="warn">✍ {{ 'supervision.mark.instructed' | transloco }}</span>
    }
    @if (row().urgeCount > 0) {
      <span class="warn">! {{ 'unitInbox.urged' | transloco: { count: row().urgeCount } }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }

    .warn {
      color: var(--warn);
    }
  `,
})
export class InboxMarks {
  readonly row = input.required<InboxRow>();
}
