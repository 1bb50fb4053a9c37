import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzTabComponent, NzTabsComponent } from 'ng-zorro-antd/tabs';

import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { CallerStore } from '../caller/caller-store';
import { type OrderWork, sameMatterOf } from '../order-form/order-work';
import { DuplicateRadar } from './duplicate-radar';
import { DuplicatesTab } from './duplicates-tab';
import { HistoryTab } from './history-tab';
import { SuggestionTab } from './suggestion-tab';

/** Beside the form: what the caller has open, what may be the same matter, who should get it. */
@Component({
  selector: 'hl-side-panel',
  imports: [
    DuplicatesTab,
    HistoryTab,
    NzTabComponent,
    NzTabsComponent,
    SuggestionTab,
    TranslocoPipe,
  ],
  template: `
    <nz-tabs
      nzSize="small"
      [nzAnimated]="false"
      [nzSelectedIndex]="selected()"
      (nzSelectedIndexChange)="selected.set($event)"
    >
      <nz-tab [nzTitle]="history">
        <ng-template #history>
          <kbd>1</kbd> {{ 'callDesk.side.history' | transloco }}
          @if (openCount() > 0) {
            <span class="count">{{ openCount() }}</span>
          }
        </ng-template>
        <hl-history-tab />
      </nz-tab>
      <nz-tab [nzTitle]="duplicatesTitle">
        <ng-template #duplicatesTitle>
          <kbd>2</kbd> {{ 'callDesk.side.duplicates' | transloco }}
          @if (radar.duplicates().length > 0) {
            <span class="count warn">⚠ {{ radar.duplicates().length }}</span>
          }
        </ng-template>
        <hl-duplicates-tab [work]="work()" [radar]="radar" />
      </nz-tab>
      <nz-tab [nzTitle]="suggestion">
        <ng-template #suggestion>
          <kbd>3</kbd> {{ 'callDesk.side.suggestion' | transloco }}
        </ng-template>
        <hl-suggestion-tab [form]="form()" />
      </nz-tab>
    </nz-tabs>
  `,
  styles: `
    :host {
      display: block;
    }

    kbd {
      margin-right: 2px;
    }

    .count {
      margin-left: 4px;
      color: var(--text-soft);
    }

    .warn {
      color: var(--warn);
      font-weight: 600;
    }
  `,
})
export class SidePanel {
  readonly work = input.required<OrderWork | undefined>();

  private readonly callers = inject(CallerStore);
  protected readonly selected = signal(0);
  protected readonly form = computed(() => this.work()?.form());
  protected readonly openCount = computed(() => this.callers.openOrders().length);
  protected readonly radar = new DuplicateRadar(this.work);

  constructor() {
    const shortcuts = inject(Shortcuts);
    const until = inject(DestroyRef);
    for (const [index, id] of (['tab-1', 'tab-2', 'tab-3'] as const).entries()) {
      shortcuts.on(id, () => this.selected.set(index), until);
    }
    shortcuts.on('take-duplicate', () => this.takeSurest(), until);
  }

  /** The list comes into sight with it: what was taken must be seen. */
  private takeSurest(): void {
    const [surest] = this.radar.duplicates();
    this.selected.set(1);
    if (surest) this.work()?.sameMatter.set(sameMatterOf(surest));
  }
}
