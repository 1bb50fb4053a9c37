import { Component, computed, inject, input } from '@angular/core';
import type { DraftForm } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { ReferenceData } from '../../../reference/reference-data';
import { UrgencyBadge } from '../../../ui/badges/order-badges';
import { SuggestedUnits } from './suggested-units';

/** What the catalogue knows of the category: who usually handles it, how urgent, what to ask. */
@Component({
  selector: 'hl-suggestion-tab',
  imports: [TranslocoPipe, UrgencyBadge],
  template: `
    @if (category(); as category) {
      <h3>{{ name() }}</h3>
      <dl>
        <dt>{{ 'callDesk.suggest.lead' | transloco }}</dt>
        <dd>
          @for (unit of units().lead; track unit.id) {
            <p class="unit">
              <strong>{{ unit.name }}</strong>
              @if (unit.dutyPhone) {
                <span>☎ {{ unit.dutyPhone }}</span>
              }
            </p>
            @if (unit.dutyText) {
              <p class="soft">{{ unit.dutyText }}</p>
            }
          } @empty {
            <p class="soft">{{ 'callDesk.suggest.needDistrict' | transloco }}</p>
          }
        </dd>
        @if (units().co.length > 0) {
          <dt>{{ 'callDesk.suggest.co' | transloco }}</dt>
          <dd>
            @for (unit of units().co; track unit.id) {
              <p class="unit">
                {{ unit.name }}
                @if (unit.dutyPhone) {
                  <span>☎ {{ unit.dutyPhone }}</span>
                }
              </p>
            }
          </dd>
        }
        <dt>{{ 'callDesk.suggest.urgency' | transloco }}</dt>
        <dd>
          <hl-urgency [urgency]="category.defaultUrgency" />
          @if (category.seasonalMonths.length > 0) {
            <span class="soft">
              {{
                'callDesk.suggest.season'
                  | transloco: { months: category.seasonalMonths.join('、') }
              }}
            </span>
          }
        </dd>
        @if (category.requiredAttributes.length > 0) {
          <dt>{{ 'callDesk.suggest.ask' | transloco }}</dt>
          <dd>{{ category.requiredAttributes.join('、') }}</dd>
        }
        @if (category.aliases.length > 0) {
          <dt>{{ 'callDesk.suggest.aliases' | transloco }}</dt>
          <dd class="soft">{{ category.aliases.join('、') }}</dd>
        }
      </dl>
      <p class="soft source">{{ 'callDesk.suggest.source' | transloco }}</p>
    } @else {
      <p class="soft">{{ 'callDesk.suggest.needCategory' | transloco }}</p>
    }
  `,
  styles: `
    h3 {
      margin-bottom: 4px;
      font-size: var(--text-size-large);
    }

    dt {
      margin-top: 8px;
      color: var(--text-soft);
    }

    .unit {
      display: flex;
      justify-content: space-between;
      gap: 8px;
    }

    .soft {
      color: var(--text-soft);
    }

    .source {
      margin-top: 12px;
      font-size: var(--text-size-small);
    }
  `,
})
export class SuggestionTab {
  readonly form = input.required<DraftForm | undefined>();

  private readonly reference = inject(ReferenceData);
  private readonly suggested = inject(SuggestedUnits);
  protected readonly category = computed(() => this.reference.category(this.form()?.categoryCode));
  protected readonly name = computed(() => this.reference.categoryName(this.form()?.categoryCode));
  protected readonly units = computed(() => {
    const form = this.form();
    return form ? this.suggested.of(form) : { lead: [], co: [] };
  });
}
