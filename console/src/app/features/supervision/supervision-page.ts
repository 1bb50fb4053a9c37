import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { OverlaysApi } from '../../api/overlays-api';
import { WorkOrdersApi } from '../../api/work-orders-api';
import { LiveConnection } from '../../live/live-connection';
import { OrderAssignments } from '../../orders/order-assignments';
import { OrderFacts } from '../../orders/order-facts';
import { OrderHeading } from '../../orders/order-heading';
import { OrderHistory } from '../../orders/order-history';
import { OrderOverlays } from '../../orders/overlays/order-overlays';
import { type RowHeading, RowList } from '../../ui/lists/row-list';
import { ListState } from '../../ui/page/list-state';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';
import { DeskLine } from './desk-line';
import { EventsPanel } from './events/events-panel';
import {
  DESK_LISTS,
  type DeskList,
  type DeskRow,
  type Show,
  SupervisionDesk,
} from './supervision-desk';

const TABS = [...DESK_LISTS, 'events'] as const;
const TAB_KEYS = [
  'supervision-tab-1',
  'supervision-tab-2',
  'supervision-tab-3',
  'supervision-tab-4',
  'supervision-tab-5',
  'supervision-tab-6',
] as const;
const SHOWS: readonly Show[] = ['open', 'settled'];

/** What is late, what was asked of units, what leaders wrote, what is looked at again, and events. */
@Component({
  selector: 'hl-supervision-page',
  imports: [
    DeskLine,
    EventsPanel,
    ListState,
    OrderAssignments,
    OrderFacts,
    OrderHeading,
    OrderHistory,
    OrderOverlays,
    RouterLink,
    RowList,
    TranslocoPipe,
  ],
  templateUrl: './supervision-page.html',
  styleUrl: './supervision-page.css',
})
export class SupervisionPage {
  /** From the address: which list, and which part of it. */
  readonly tab = input<string>();
  readonly show = input<string>();

  private readonly overlays = inject(OverlaysApi);
  private readonly orders = inject(WorkOrdersApi);
  private readonly router = inject(Router);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly desk = new SupervisionDesk({
    overdue: () => this.overlays.overdue(),
    dissatisfied: () => this.orders.find({ queue: 'dissatisfied', limit: 100 }),
    find: (query) => this.overlays.find(query),
    read: (id) => this.orders.read(id),
  });
  protected readonly shows = SHOWS;
  protected readonly chosen = computed(
    () => TABS.find((tab) => tab === this.tab()) ?? ('overdue' as const),
  );
  protected readonly chosenShow = computed<Show>(() =>
    this.show() === 'settled' ? 'settled' : 'open',
  );
  /** What waits for a ruling or is late has no settled part. */
  protected readonly hasParts = computed(
    () => this.chosen() !== 'overdue' && this.chosen() !== 'dissatisfied',
  );
  protected readonly tabs = TABS.map((tab, at) => {
    const key = TAB_KEYS[at];
    return { tab, title: key && this.shortcuts.label(key) };
  });
  protected readonly heading = computed<((row: DeskRow) => RowHeading) | undefined>(() =>
    this.desk.list() === 'overdue' ? headingOfUnit : undefined,
  );

  constructor() {
    const until = inject(DestroyRef);
    inject(LiveConnection).follow(this.desk, until);
    effect(() => {
      const [tab, show] = [this.chosen(), this.chosenShow()];
      if (isList(tab)) untracked(() => void this.desk.choose(tab, show));
    });
    effect(() => {
      this.desk.cursor.id();
      untracked(() => void this.desk.openChosen());
    });
    TAB_KEYS.forEach((key, at) =>
      this.shortcuts.on(
        key,
        () => void this.router.navigate([], { queryParams: { tab: TABS[at] } }),
        until,
      ),
    );
  }
}

function isList(tab: (typeof TABS)[number]): tab is DeskList {
  return tab !== 'events';
}

function headingOfUnit({ unit }: DeskRow): RowHeading {
  return { key: unit?.id ?? '', words: unit?.name ?? '', mark: '■', tone: 'danger' };
}
