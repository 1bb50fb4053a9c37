import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { OrderStateBadge } from '../ui/badges/order-badges';
import { InstantPipe } from '../ui/instant-pipe';

/** 并案与归组: whom this order follows, who follows it, and what was suggested; nothing without a group. */
@Component({
  selector: 'hl-order-group',
  imports: [InstantPipe, OrderStateBadge, RouterLink, TranslocoPipe],
  template: `
    @if (hasAny()) {
      <section data-testid="order-group">
        <h3>{{ 'workOrders.group.title' | transloco }}</h3>
        @if (order().merging.suggested; as named) {
          <p class="warn">
            {{ 'workOrders.group.suggested' | transloco }}
            <a [routerLink]="['/orders', named.orderId]">{{ named.orderNo }}</a>
            <span class="soft">{{ named.by }} {{ named.at | hlInstant }}</span>
          </p>
        }
        @if (order().merging.repeats; as named) {
          <p class="warn">
            {{ 'workOrders.group.repeats' | transloco }}
            <a [routerLink]="['/orders', named.orderId]">{{ named.orderNo }}</a>
            <span class="soft">{{ named.by }} {{ named.at | hlInstant }}</span>
          </p>
        }
        @if (order().merging.membership; as follows) {
          <p>
            {{ 'workOrders.group.follows.' + follows.kind | transloco }}
            <a [routerLink]="['/orders', follows.masterId]">{{ follows.masterNo }}</a>
            <span class="soft">{{ follows.by }} {{ follows.at | hlInstant }}</span>
          </p>
          @if (follows.reply; as reply) {
            <p>
              <span class="soft"
                >{{ 'workOrders.group.reply' | transloco }} · {{ reply.unit?.name }}
                {{ reply.at | hlInstant }}</span
              >
              {{ reply.text }}
            </p>
          }
        }
        @for (kind of kinds(); track kind.name) {
          <h4>{{ 'workOrders.group.members.' + kind.name | transloco }}</h4>
          <ul>
            @for (member of kind.members; track member.id) {
              <li>
                @if (mayOpen()) {
                  <a [routerLink]="['/orders', member.id]">{{ member.orderNo }}</a>
                } @else {
                  <span>{{ member.orderNo }}</span>
                }
                <hl-order-state [state]="member.state" />
                <span class="one-line">{{
                  member.excerpt
                    ? member.place + ' · ' + member.excerpt
                    : ('workOrders.group.kept' | transloco)
                }}</span>
                <span class="soft">{{ member.joinedBy }} {{ member.joinedAt | hlInstant }}</span>
              </li>
            }
          </ul>
        }
      </section>
    }
  `,
  styles: `
    h3 {
      margin-bottom: 6px;
      font-size: var(--text-size);
    }

    h4 {
      margin: 4px 0 2px;
      color: var(--text-soft);
      font-weight: 400;
      font-size: var(--text-size);
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: auto auto minmax(0, 1fr) auto;
      gap: 8px;
      padding: 2px 0;
    }

    .warn {
      color: var(--warn);
    }

    @media (max-width: 600px) {
      li {
        grid-template-columns: auto 1fr;
      }

      .one-line {
        grid-column: 1 / -1;
        white-space: normal;
      }
    }
  `,
})
export class OrderGroup {
  readonly order = input.required<OrderDetail>();
  /** Units read what members say here; the members' own pages are the centre's. */
  readonly mayOpen = input(true);

  protected readonly hasAny = computed(() => {
    const { merging, members } = this.order();
    return (
      merging.suggested !== null ||
      merging.repeats !== null ||
      merging.membership !== null ||
      members.length > 0
    );
  });
  protected readonly kinds = computed(() =>
    (['MERGED', 'GROUPED'] as const)
      .map((name) => ({
        name,
        members: this.order().members.filter(({ kind }) => kind === name),
      }))
      .filter(({ members }) => members.length > 0),
  );
}
