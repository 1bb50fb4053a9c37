import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { DeskStore } from '../desk-store';
import { LeftOverOpener } from './left-over-opener';

/** How many calls of this agent still lack an outcome: always in sight, on every page. */
@Component({
  selector: 'hl-left-over-count',
  imports: [TranslocoPipe],
  template: `
    <button
      type="button"
      class="deep-button"
      data-testid="undisposed"
      [class.some]="count() > 0"
      (click)="opener.open()"
    >
      @if (count() > 0) {
        <span aria-hidden="true">!</span>
      }
      {{ 'callDesk.calls.undisposedCount' | transloco: { count: count() } }}
    </button>
  `,
  styles: `
    button {
      white-space: nowrap;
    }

    .some {
      background: var(--warn-soft);
      color: var(--warn);
      font-weight: 600;
    }
  `,
})
export class LeftOverCount {
  private readonly desk = inject(DeskStore);
  protected readonly opener = inject(LeftOverOpener);
  protected readonly count = computed(() => this.desk.undisposed().length);
}
