import { Component, computed, input, output } from '@angular/core';
import type { FoundDuplicate } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { InstantPipe } from '../../../ui/instant-pipe';
import { OrderLine } from './order-line';

/** One order that may be the same matter: why, what was answered, and the one thing to do about it. */
@Component({
  selector: 'hl-duplicate-line',
  imports: [InstantPipe, NzButtonComponent, OrderLine, TranslocoPipe],
  template: `
    <div class="why">
      <span>
        @for (reason of duplicate().reasons; track reason) {
          <span class="reason">{{ 'callDesk.side.because.' + reason | transloco }}</span>
        }
      </span>
      <button
        nz-button
        nzSize="small"
        type="button"
        [nzType]="chosen() ? 'primary' : 'default'"
        [attr.aria-pressed]="chosen()"
        [attr.data-testid]="'same-' + duplicate().advice"
        (click)="taken.emit()"
      >
        {{ 'callDesk.side.advice.' + duplicate().advice | transloco }}
        @if (shortcut()) {
          <kbd>{{ shortcut() }}</kbd>
        }
      </button>
    </div>
    <hl-order-line [order]="duplicate().order" />
    @if (answer(); as answer) {
      <blockquote>
        <span class="soft">{{
          'callDesk.side.answered' | transloco: { at: answer.at | hlInstant }
        }}</span>
        {{ answer.text }}
      </blockquote>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 8px;
    }

    .why {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
    }

    .reason {
      margin-right: 6px;
      color: var(--warn);
    }

    .reason:first-child::before {
      content: '⚠ ';
    }

    blockquote {
      margin: 0 0 4px;
      padding: 4px 8px;
      border-left: 3px solid var(--accent-line);
      background: var(--surface-head);
    }

    .soft {
      display: block;
      color: var(--text-soft);
    }

    kbd {
      margin-left: 4px;
    }
  `,
})
export class DuplicateLine {
  readonly duplicate = input.required<FoundDuplicate>();
  readonly chosen = input.required<boolean>();
  /** Of the surest one. */
  readonly shortcut = input<string>();
  readonly taken = output();

  protected readonly answer = computed(() => this.duplicate().answer);
}
