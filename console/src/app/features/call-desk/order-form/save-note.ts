import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { InstantPipe } from '../../../ui/instant-pipe';
import { clockTimeWithSeconds } from './clock-time-with-seconds';
import type { OrderWork } from './order-work';

/** What became of the words: said in words and shape, and never a false "saved". */
@Component({
  selector: 'hl-save-note',
  imports: [InstantPipe, NzButtonComponent, TranslocoPipe],
  template: `
    <span role="status" data-testid="save-note" [class]="state().kind">
      @switch (state().kind) {
        @case ('untouched') {}
        @case ('saved') {
          ✓ {{ 'callDesk.save.saved' | transloco: { at: savedAt() } }}
        }
        @case ('unsaved') {
          ◌ {{ 'callDesk.save.unsaved' | transloco }}
        }
        @case ('offline') {
          ○ {{ 'callDesk.save.offline' | transloco }}
        }
        @case ('conflict') {
          ⚠ {{ 'callDesk.save.conflict' | transloco: { by: conflict()?.by } }}
          {{ conflict()?.at | hlInstant }}
        }
        @case ('refused') {
          ✕ {{ 'callDesk.save.refused' | transloco }}
        }
      }
    </span>
    @if (conflict()) {
      <button nz-button nzSize="small" type="button" (click)="work().keepMine()">
        {{ 'callDesk.save.keepMine' | transloco }}
      </button>
      <button nz-button nzSize="small" type="button" (click)="work().takeTheirs()">
        {{ 'callDesk.save.takeTheirs' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font-size: var(--text-size-small);
    }

    .saved {
      color: var(--ok);
    }

    .unsaved {
      color: var(--text-soft);
    }

    .offline,
    .conflict,
    .refused {
      padding: 0 6px;
      border-radius: var(--radius);
      background: var(--warn-soft);
      color: var(--warn);
      font-weight: 600;
    }
  `,
})
export class SaveNote {
  readonly work = input.required<OrderWork>();

  protected readonly state = computed(() => this.work().autosave.state());
  protected readonly savedAt = computed(() => {
    const state = this.state();
    return state.kind === 'saved' ? clockTimeWithSeconds(new Date(state.at)) : '';
  });
  protected readonly conflict = computed(() => {
    const state = this.state();
    return state.kind === 'conflict' ? state : undefined;
  });
}
