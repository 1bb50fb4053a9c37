import { Component, computed, inject, input } from '@angular/core';
import type { OrderDetail, TimelineEntry } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzTimelineComponent, NzTimelineItemComponent } from 'ng-zorro-antd/timeline';

import { Words } from '../i18n/words';
import { InstantPipe } from '../ui/instant-pipe';

/** What happened to the order and who did it, the newest first. */
@Component({
  selector: 'hl-order-history',
  imports: [InstantPipe, NzTimelineComponent, NzTimelineItemComponent, TranslocoPipe],
  template: `
    <h3>{{ 'workOrders.history' | transloco }}</h3>
    <nz-timeline>
      @for (entry of entries(); track entry.version) {
        <nz-timeline-item [nzColor]="entry.isBreach ? 'red' : 'gray'">
          <span class="soft">{{ entry.at | hlInstant }}</span>
          <strong [class.breach]="entry.isBreach">
            @if (entry.isBreach) {
              <span aria-hidden="true">■</span>
            }
            {{ entry.words }}
          </strong>
          <span class="soft">{{ entry.who }}</span>
        </nz-timeline-item>
      }
    </nz-timeline>
  `,
  styles: `
    h3 {
      margin-bottom: 10px;
      font-size: var(--text-size);
    }

    strong {
      margin: 0 8px;
      font-weight: 500;
    }

    .breach {
      color: var(--danger);
    }
  `,
})
export class OrderHistory {
  readonly order = input.required<OrderDetail>();

  private readonly words = inject(Words);
  protected readonly entries = computed(() =>
    [...this.order().timeline].reverse().map((entry) => ({
      ...entry,
      words: this.wordsOf(entry),
      who: entry.actorName === 'SYSTEM' ? this.words.say('workOrders.system') : entry.actorName,
      isBreach: entry.fact.endsWith('OverdueMarked') || entry.fact === 'UnreceivedMarked',
    })),
  );

  private wordsOf({ fact, data }: TimelineEntry): string {
    return this.words.sayOr(`workOrders.fact.${fact}${turnOf(data)}`, fact, data);
  }
}

/** A dispute changes what a dispatch, a return or a recall means (rulebook row 27). */
function turnOf({ ruled, disputed }: TimelineEntry['data']): string {
  if (ruled === true) return 'ByRuling';
  return disputed === true ? 'ToDispute' : '';
}
