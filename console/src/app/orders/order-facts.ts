import { KeyValuePipe } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { ReferenceData } from '../reference/reference-data';
import { InstantPipe } from '../ui/instant-pipe';
import { Requester } from './requester';

/** What the citizen said, in the citizen's words, and what the form made of it. */
@Component({
  selector: 'hl-order-facts',
  imports: [InstantPipe, KeyValuePipe, Requester, TranslocoPipe],
  template: `
    <p class="matter">{{ form().matter }}</p>
    @if (form().expectation) {
      <p>
        <span class="soft">{{ 'workOrders.expectation' | transloco }}</span>
        {{ form().expectation }}
      </p>
    }
    <dl class="facts">
      <dt>{{ 'workOrders.place' | transloco }}</dt>
      <dd>{{ district() }} {{ form().place }}</dd>
      <dt>{{ 'workOrders.occurred' | transloco }}</dt>
      <dd>{{ form().occurred || '—' }}</dd>
      <dt>{{ 'workOrders.category' | transloco }}</dt>
      <dd>
        @if (form().requestType; as type) {
          {{ 'terms.requestType.' + type | transloco }} ·
        }
        {{ category() }}
      </dd>
      @for (attribute of form().attributes | keyvalue; track attribute.key) {
        <dt>{{ attribute.key }}</dt>
        <dd>{{ attribute.value }}</dd>
      }
      <dt>{{ 'workOrders.requester' | transloco }}</dt>
      <dd><hl-requester [order]="order()" /></dd>
      @if (order().accusedUnit; as accused) {
        <dt>{{ 'workOrders.accusedUnit' | transloco }}</dt>
        <dd>{{ accused.name }}</dd>
      }
      <dt>{{ 'workOrders.intake' | transloco }}</dt>
      <dd>
        {{ 'terms.channel.' + order().channel | transloco }} · {{ order().createdBy.name }} ·
        {{ order().submittedAt ?? order().createdAt | hlInstant }}
      </dd>
    </dl>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 10px;
    }

    .matter {
      font-size: var(--text-size-large);
      line-height: 1.65;
      white-space: pre-wrap;
    }
  `,
})
export class OrderFacts {
  readonly order = input.required<OrderDetail>();

  private readonly reference = inject(ReferenceData);
  protected readonly form = computed(() => this.order().form);
  protected readonly category = computed(
    () => this.reference.categoryName(this.form().categoryCode) || '—',
  );
  protected readonly district = computed(
    () => this.reference.district(this.form().districtCode)?.name ?? '',
  );
}
