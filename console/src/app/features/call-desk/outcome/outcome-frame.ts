import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import type { FactName } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import type { Refusal } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { MissingFacts } from '../order-form/missing-facts';

const FIELDS = 'textarea, input:not([type=hidden]), button[type=submit]';

/** The small form of one outcome: what is missing for it, its own fields, confirm and back. */
@Component({
  selector: 'hl-outcome-frame',
  imports: [MissingFacts, NzButtonComponent, RefusalNote, TranslocoPipe],
  template: `
    <form
      data-testid="outcome-form"
      [attr.aria-label]="heading()"
      (submit)="submitted($event)"
      (keydown.escape)="leave($event)"
    >
      <h3>{{ heading() }}</h3>
      @if (missing().length > 0) {
        <hl-missing-facts [facts]="missing()" (go)="goTo.emit($event)" />
      }
      <ng-content />
      <hl-refusal [refusal]="refusal()" />
      <div class="buttons">
        <button
          nz-button
          nzType="primary"
          type="submit"
          data-testid="outcome-confirm"
          [nzLoading]="busy()"
          [disabled]="!ready() || missing().length > 0"
        >
          {{ 'callDesk.outcome.confirm' | transloco }} <kbd>{{ shortcuts.label('outcome') }}</kbd>
        </button>
        <button nz-button type="button" (click)="back.emit()">
          {{ 'common.cancel' | transloco }} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
      border-top: 2px solid var(--accent);
      background: var(--surface);
      box-shadow: var(--shadow);
    }

    .buttons {
      display: flex;
      gap: 8px;
    }

    button kbd {
      margin-left: 4px;
    }
  `,
})
export class OutcomeFrame {
  readonly heading = input.required<string>();
  /** Facts of the order form that this outcome needs. */
  readonly missing = input<readonly FactName[]>([]);
  /** The fields of this small form are filled. */
  readonly ready = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly refusal = input<Refusal | undefined>();
  readonly confirmed = output();
  readonly back = output();
  readonly goTo = output<FactName>();

  protected readonly shortcuts = inject(Shortcuts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    // The agent opened it by key or click: the next word belongs in here.
    afterNextRender(() => {
      const form = this.element.nativeElement;
      const first = form.querySelector<HTMLElement>('[data-first]');
      (first ?? form.querySelector<HTMLElement>(FIELDS))?.focus();
    });
  }

  protected submitted(event: Event): void {
    event.preventDefault();
    this.confirm();
  }

  /** Esc closes the top layer only: an open list of choices first. */
  protected leave({ target }: Event): void {
    if (target instanceof Element && target.closest('.ant-select-open')) return;
    this.back.emit();
  }

  private confirm(): void {
    if (this.ready() && !this.busy() && this.missing().length === 0) this.confirmed.emit();
  }
}
