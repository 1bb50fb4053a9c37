import { Component, computed, inject, input } from '@angular/core';
import type { DueInstant as Due } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Words } from '../../i18n/words';
import { explainDue } from './explain-due';

/** The days behind a due instant, drawn as a strip: counted ones numbered, the others with their reason. */
@Component({
  selector: 'hl-due-reasons',
  imports: [TranslocoPipe],
  template: `
    <p>{{ rule() }}</p>
    @if (explanation().days.length > 0) {
      <ol>
        @for (day of explanation().days; track day.date) {
          <li [class.counted]="day.nth !== undefined" [class.provisional]="day.provisional">
            <span class="date">{{ day.date }} {{ day.weekday | transloco }}</span>
            <span class="nth">
              @if (day.nth !== undefined) {
                {{ 'time.counted' | transloco: { nth: day.nth } }}
              } @else {
                {{ 'time.notCounted' | transloco }}
              }
            </span>
            <span>{{ day.reason | transloco }} {{ day.holiday }}</span>
            @if (day.provisional) {
              <em>{{ 'time.provisional' | transloco }}</em>
            }
          </li>
        }
      </ol>
    }
    @for (span of explanation().spans; track span.from) {
      <p>{{ 'time.explain.span' | transloco: span }}</p>
    }
    @if (due().provisional) {
      <p class="note">{{ 'time.provisionalWhy' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 340px;
      font-size: var(--text-size);
    }

    ol {
      max-height: 300px;
      margin-top: 6px;
      overflow: auto;
    }

    li {
      display: grid;
      grid-template-columns: 92px 56px 1fr auto;
      gap: 6px;
      padding: 1px 6px;
      color: var(--text-soft);
    }

    .counted {
      background: var(--accent-soft);
      color: var(--text);
    }

    .counted .nth {
      font-weight: 600;
    }

    em,
    .note {
      color: var(--warn);
      font-style: normal;
    }

    .note {
      margin-top: 6px;
    }
  `,
})
export class DueReasons {
  readonly due = input.required<Due>();

  private readonly words = inject(Words);
  protected readonly explanation = computed(() => explainDue(this.due()));
  protected readonly rule = computed(() => {
    const { key, params } = this.explanation().rule;
    return this.words.say(key, params);
  });
}
