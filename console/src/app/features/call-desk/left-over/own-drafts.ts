import { Component, computed, DestroyRef, inject, output, signal } from '@angular/core';
import type { OrderSummary } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { IntakeApi } from '../../../api/intake-api';
import { LiveConnection } from '../../../live/live-connection';
import { ReferenceData } from '../../../reference/reference-data';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';

/** Orders the agent has begun and not finished; nothing written is ever lost from sight. */
@Component({
  selector: 'hl-own-drafts',
  imports: [InstantPipe, ListState, NzButtonComponent, TranslocoPipe],
  template: `
    <h2>{{ 'callDesk.drafts.title' | transloco }}</h2>
    @if (state() === 'ready' && drafts().length === 0) {
      <p class="soft">{{ 'callDesk.drafts.empty' | transloco }}</p>
    } @else if (state() !== 'ready') {
      <hl-list-state
        [state]="state()"
        [refusal]="refusal()"
        [empty]="'callDesk.drafts.empty' | transloco"
        (again)="read()"
      />
    } @else {
      <ul data-testid="own-drafts">
        @for (draft of named(); track draft.id) {
          <li>
            <span class="soft">{{ draft.changedAt | hlInstant }}</span>
            <span class="what">
              {{ draft.excerpt || draft.category || ('callDesk.drafts.blank' | transloco) }}
              <span class="soft">{{ draft.place }}</span>
            </span>
            <button nz-button nzSize="small" type="button" (click)="resume.emit(draft.id)">
              {{ 'callDesk.drafts.resume' | transloco }}
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 20px;
    }

    li {
      display: grid;
      grid-template-columns: 88px 1fr auto;
      gap: 8px;
      align-items: center;
      min-height: 32px;
      border-bottom: 1px solid var(--border);
    }

    .what {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .soft {
      color: var(--text-soft);
    }
  `,
})
export class OwnDrafts {
  readonly resume = output<string>();

  private readonly api = inject(IntakeApi);
  private readonly reference = inject(ReferenceData);
  protected readonly drafts = signal<readonly OrderSummary[]>([]);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly named = computed(() =>
    this.drafts().map((draft) => ({
      ...draft,
      category: this.reference.categoryName(draft.categoryCode),
    })),
  );

  constructor() {
    void this.read();
    inject(LiveConnection).follow(
      { apply: () => undefined, reload: () => this.read() },
      inject(DestroyRef),
    );
  }

  protected async read(): Promise<void> {
    try {
      this.drafts.set((await this.api.myDrafts()).orders);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
