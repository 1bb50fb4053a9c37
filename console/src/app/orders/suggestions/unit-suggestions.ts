import { Component, computed, effect, inject, input, output } from '@angular/core';
import type { UnitDuty } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Words } from '../../i18n/words';
import type { ShortcutId } from '../../ui/shortcuts/all-shortcuts';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';
import type { OrderSuggestions } from './order-suggestions';
import { reasonPhrases } from './reason-phrases';

/** Who should get it, each with the reasons; one key or press takes a suggestion. */
@Component({
  selector: 'hl-unit-suggestions',
  imports: [TranslocoPipe],
  template: `
    @for (line of lines(); track line.unit.id) {
      <button
        type="button"
        [class.chosen]="line.unit.id === leadId()"
        [attr.aria-pressed]="line.unit.id === leadId()"
        [attr.title]="line.title"
        [attr.aria-keyshortcuts]="line.keys || null"
        (click)="take.emit(line.unit)"
      >
        @if (line.keys) {
          <kbd aria-hidden="true">{{ line.keys }}</kbd>
        }
        <strong>{{ line.unit.name }}</strong>
        <span class="reasons">
          @for (reason of line.reasons; track reason.words) {
            <span [class.against]="reason.against">
              <span aria-hidden="true">{{ reason.against ? '−' : '+' }}</span>
              {{ reason.words }}
            </span>
          }
        </span>
      </button>
    } @empty {
      @switch (suggestions().state()) {
        @case ('reading') {
          <p class="soft">{{ 'common.loading' | transloco }}</p>
        }
        @case ('failed') {
          <p class="soft">
            {{ 'disputes.notRead' | transloco }}
            <button type="button" class="as-link" (click)="suggestions().again()">
              {{ 'common.retry' | transloco }}
            </button>
          </p>
        }
        @default {
          <p class="soft">{{ 'disputes.noSuggestion' | transloco }}</p>
        }
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 2px;
    }

    button:not(.as-link) {
      display: flex;
      align-items: baseline;
      gap: 8px;
      width: 100%;
      padding: 3px 6px;
      border: 1px solid transparent;
      border-radius: var(--radius);
      background: none;
      color: inherit;
      text-align: left;
      cursor: pointer;
    }

    button:not(.as-link):hover {
      background: var(--surface-hover);
    }

    button.chosen:not(.as-link) {
      border-color: var(--accent);
      background: var(--accent-soft);
    }

    kbd,
    strong {
      flex: none;
    }

    .reasons {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      min-width: 0;
      color: var(--text-soft);
    }

    .against {
      color: var(--warn);
    }
  `,
})
export class UnitSuggestions {
  readonly suggestions = input.required<OrderSuggestions>();
  /** The unit that is chosen as LEAD. */
  readonly leadId = input<string>();
  /** One for each of the first suggestions. */
  readonly keys = input<readonly ShortcutId[]>([]);
  readonly take = output<UnitDuty>();

  private readonly words = inject(Words);
  private readonly shortcuts = inject(Shortcuts);

  protected readonly lines = computed(() =>
    (this.suggestions().suggested()?.units ?? []).map(({ unit, reasons }, at) => {
      const key = this.keys()[at];
      return {
        unit,
        keys: key ? this.shortcuts.label(key) : '',
        title: [unit.dutyText, unit.dutyPhone].filter(Boolean).join(' '),
        reasons: reasonPhrases(reasons).map(({ key: text, params, against }) => ({
          words: this.words.say(text, params),
          against,
        })),
      };
    }),
  );

  constructor() {
    effect((onCleanup) => {
      this.keys().forEach((key, at) => onCleanup(this.shortcuts.bind(key, () => this.takeNth(at))));
    });
  }

  private takeNth(at: number): void {
    const unit = this.lines()[at]?.unit;
    if (unit) this.take.emit(unit);
  }
}
