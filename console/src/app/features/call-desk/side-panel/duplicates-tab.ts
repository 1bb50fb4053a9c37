import { Component, computed, inject, input } from '@angular/core';
import type { FoundDuplicate } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { RefusalNote } from '../../../refusal/refusal-note';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { type OrderWork, sameMatterOf } from '../order-form/order-work';
import { DuplicateLine } from './duplicate-line';
import type { DuplicateRadar } from './duplicate-radar';

/** Orders that may be this matter: the caller's own, then what neighbours have open about it. */
@Component({
  selector: 'hl-duplicates-tab',
  imports: [DuplicateLine, RefusalNote, TranslocoPipe],
  template: `
    <hl-refusal [refusal]="radar().refusal()" />
    @for (part of parts(); track part.heading) {
      <h3>{{ part.heading | transloco }}</h3>
      @for (duplicate of part.duplicates; track duplicate.order.id) {
        <hl-duplicate-line
          [duplicate]="duplicate"
          [chosen]="work()?.sameMatter()?.orderId === duplicate.order.id"
          [shortcut]="duplicate === surest() ? key : undefined"
          (taken)="take(duplicate)"
        />
      } @empty {
        <p>{{ part.none | transloco }}</p>
      }
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
  `,
})
export class DuplicatesTab {
  readonly work = input.required<OrderWork | undefined>();
  readonly radar = input.required<DuplicateRadar>();

  protected readonly key = inject(Shortcuts).label('take-duplicate');
  protected readonly surest = computed(() => this.radar().duplicates()[0]);
  protected readonly parts = computed(() => {
    const all = this.radar().duplicates();
    const isOwn = ({ reasons }: FoundDuplicate) => reasons.includes('PERSON');
    const { categoryCode, districtCode } = this.work()?.form() ?? {};
    return [
      {
        heading: 'callDesk.side.sameCaller' as const,
        none: 'callDesk.side.noDuplicates' as const,
        duplicates: all.filter(isOwn),
      },
      {
        heading: 'callDesk.side.neighbours' as const,
        none:
          categoryCode && districtCode
            ? ('callDesk.side.noNeighbours' as const)
            : ('callDesk.side.neighboursNeed' as const),
        duplicates: all.filter((duplicate) => !isOwn(duplicate)),
      },
    ];
  });

  protected take(duplicate: FoundDuplicate): void {
    this.work()?.sameMatter.set(sameMatterOf(duplicate));
  }
}
