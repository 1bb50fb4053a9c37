import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { ServerClock } from '../../../live/server-clock';
import { DeskStore } from '../desk-store';
import { secondsClock } from './seconds-clock';

/** How many citizens wait, and the longest of them: the pressure behind this call. */
@Component({
  selector: 'hl-queue-note',
  imports: [TranslocoPipe],
  template: `
    @if (queue(); as queue) {
      <span data-testid="queue" [class.some]="queue.waiting > 0">
        {{ 'callDesk.bar.queue' | transloco: { waiting: queue.waiting } }}
        @if (longest(); as longest) {
          · {{ 'callDesk.bar.longest' | transloco: { longest } }}
        }
      </span>
    }
  `,
  styles: `
    span {
      color: var(--on-deep-soft);
      white-space: nowrap;
    }

    .some {
      color: var(--on-deep);
      font-weight: 600;
    }
  `,
})
export class QueueNote {
  private readonly desk = inject(DeskStore);
  private readonly clock = inject(ServerClock);

  protected readonly queue = computed(() => this.desk.desk()?.queue);
  protected readonly longest = computed(() => {
    const oldest = this.queue()?.oldestQueuedAt;
    if (oldest === undefined) return undefined;
    const seconds = (this.clock.now().getTime() - Date.parse(oldest)) / 1000;
    return secondsClock(Math.max(0, Math.round(seconds)));
  });
}
