import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzTooltipDirective } from 'ng-zorro-antd/tooltip';

import { LiveConnection } from './live-connection';

/** Always in sight: may I trust what I see? A shape and a word, the colour only helps. */
@Component({
  selector: 'hl-live-strip',
  imports: [TranslocoPipe, NzTooltipDirective],
  template: `
    <span
      class="strip"
      role="status"
      [class]="state()"
      nz-tooltip
      [nzTooltipTitle]="explanation() | transloco"
    >
      <span class="mark" aria-hidden="true">{{ mark() }}</span>
      {{ label() | transloco }}
    </span>
  `,
  styles: `
    .strip {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      padding: 1px 8px;
      border-radius: 9px;
      font-size: var(--text-size-small);
      white-space: nowrap;
      color: var(--on-deep-soft);
    }

    .mark {
      font-size: 10px;
    }

    .live .mark {
      color: var(--on-deep-ok);
    }

    .catching-up {
      background: var(--warn-soft);
      color: var(--warn);
    }

    .offline {
      background: var(--danger-soft);
      color: var(--danger);
      font-weight: 600;
    }
  `,
})
export class LiveStrip {
  protected readonly state = inject(LiveConnection).state;
  protected readonly mark = computed(() => MARKS[this.state()]);
  protected readonly label = computed(() => `shell.live.${this.state()}`);
  protected readonly explanation = computed(() => `shell.liveExplained.${this.state()}`);
}

const MARKS = { live: '●', 'catching-up': '◐', offline: '○' } as const;
