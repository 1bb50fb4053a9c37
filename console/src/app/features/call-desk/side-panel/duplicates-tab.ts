import { Component, computed, inject, input, resource } from '@angular/core';
import { type DraftForm, SETTLED_STATES } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { WorkOrdersApi } from '../../../api/work-orders-api';
import type { Duplicate } from './likely-duplicates';
import { OrderLine } from './order-line';

const SHOWN = 10;

/** The caller's own open orders that may be this matter, and what neighbours have open about it. */
@Component({
  selector: 'hl-duplicates-tab',
  imports: [OrderLine, TranslocoPipe],
  template: `
    <h3>{{ 'callDesk.side.sameCaller' | transloco }}</h3>
    @for (duplicate of duplicates(); track duplicate.order.id) {
      <p class="because">⚠ {{ 'callDesk.side.because.' + duplicate.because | transloco }}</p>
      <hl-order-line [order]="duplicate.order" />
    } @empty {
      <p>{{ 'callDesk.side.noDuplicates' | transloco }}</p>
    }
    <h3>{{ 'callDesk.side.neighbours' | transloco }}</h3>
    @if (subject()) {
      @for (order of others(); track order.id) {
        <hl-order-line [order]="order" />
      } @empty {
        <p>
          {{
            (neighbours.isLoading() ? 'common.loading' : 'callDesk.side.noNeighbours') | transloco
          }}
        </p>
      }
    } @else {
      <p>{{ 'callDesk.side.neighboursNeed' | transloco }}</p>
    }
  `,
  styles: `
    h3 {
      margin: 8px 0 4px;
      font-size: var(--text-size);
    }

    p {
      color: var(--text-soft);
    }

    .because {
      margin-top: 6px;
      color: var(--warn);
    }
  `,
})
export class DuplicatesTab {
  readonly duplicates = input.required<readonly Duplicate[]>();
  readonly form = input.required<DraftForm | undefined>();
  readonly ownId = input.required<string | undefined>();

  private readonly api = inject(WorkOrdersApi);
  /** Category and district say where to look; without both, everything would be a neighbour. */
  protected readonly subject = computed(
    () => {
      const { categoryCode, districtCode } = this.form() ?? {};
      return categoryCode && districtCode ? { categoryCode, districtCode } : undefined;
    },
    {
      equal: (a, b) => a?.categoryCode === b?.categoryCode && a?.districtCode === b?.districtCode,
    },
  );
  protected readonly neighbours = resource({
    params: () => this.subject(),
    loader: ({ params }) => this.api.find({ ...params, limit: SHOWN }),
  });
  protected readonly others = computed(() => {
    const own = new Set(this.duplicates().map(({ order }) => order.id));
    const found = this.neighbours.hasValue() ? this.neighbours.value().orders : [];
    return found.filter(
      ({ id, state }) =>
        id !== this.ownId() && !own.has(id) && state !== 'DRAFT' && !SETTLED_STATES.includes(state),
    );
  });
}
