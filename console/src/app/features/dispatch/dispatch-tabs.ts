import { Component, DestroyRef, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { type LiveMessage, ORDER_CHANGED, type OrderCounts } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { WorkOrdersApi } from '../../api/work-orders-api';
import { LiveConnection } from '../../live/live-connection';
import { Reread } from '../../live/reread';
import { IN_HAND_LISTS, type InHandList } from './in-hand/in-hand-desk';

const COUNT: Readonly<Partial<Record<InHandList, keyof OrderCounts>>> = {
  'help-requested': 'helpToAnswer',
  unreceived: 'unreceived',
};

/** From the queue to what is on its way already, and back; how many wait in each list. */
@Component({
  selector: 'hl-dispatch-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav class="tabs" [attr.aria-label]="'dispatch.lists' | transloco">
      <a
        routerLink="/dispatch"
        routerLinkActive
        #queue="routerLinkActive"
        [routerLinkActiveOptions]="{ exact: true }"
        [attr.aria-current]="queue.isActive ? 'page' : null"
        >{{ 'dispatch.queue' | transloco }}
        @if (counts().toDispatch; as count) {
          <span class="badge">{{ count }}</span>
        }
      </a>
      @for (list of lists; track list) {
        <a
          [routerLink]="['/dispatch/in-hand', list]"
          routerLinkActive
          #at="routerLinkActive"
          [attr.aria-current]="at.isActive ? 'page' : null"
          >{{ 'dispatch.inHand.' + list | transloco }}
          @if (countOf(list); as count) {
            <span class="badge">{{ count }}</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    .tabs {
      display: flex;
      flex-wrap: wrap;
      border-bottom: 1px solid var(--border);
    }

    a {
      display: flex;
      flex: auto;
      align-items: center;
      justify-content: center;
      gap: 4px;
      min-height: 36px;
      padding: 0 4px;
      border-bottom: 2px solid transparent;
      color: var(--text-soft);
      white-space: nowrap;
    }

    a:hover {
      background: var(--surface-hover);
      text-decoration: none;
    }

    a[aria-current] {
      border-bottom-color: var(--accent);
      color: var(--text);
      font-weight: 600;
    }

    .badge {
      min-width: 18px;
      padding: 0 5px;
      border-radius: 9px;
      background: var(--accent-soft);
      color: var(--accent);
      font-size: var(--text-size-small);
      font-weight: 600;
      text-align: center;
    }
  `,
})
export class DispatchTabs {
  private readonly api = inject(WorkOrdersApi);
  private readonly reread = new Reread(() => this.read());

  protected readonly lists = IN_HAND_LISTS;
  protected readonly counts = signal<OrderCounts>({});

  constructor() {
    inject(LiveConnection).follow(
      {
        reload: () => this.reread.ask(),
        apply: ({ type }: LiveMessage) => {
          if (type === ORDER_CHANGED) void this.reread.ask();
        },
      },
      inject(DestroyRef),
    );
    void this.reread.ask();
  }

  protected countOf(list: InHandList): number | undefined {
    const name = COUNT[list];
    return name && this.counts()[name];
  }

  private async read(): Promise<void> {
    try {
      this.counts.set(await this.api.counts());
    } catch {
      // Without the figures the desk still works.
    }
  }
}
