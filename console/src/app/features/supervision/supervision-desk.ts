import { signal } from '@angular/core';
import {
  type FindOverlays,
  type LiveMessage,
  ORDER_CHANGED,
  type OrderDetail,
  type OrderPage,
  type OrderSummary,
  type OverdueOrders,
  type OverlayKind,
  type OverlayPage,
  type OverlayRow,
  type SlaClock,
} from '@hotline/shared';

import type { Follower } from '../../live/followers';
import { Reread } from '../../live/reread';
import { OpenOrder } from '../../orders/open-order';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { ListCursor } from '../../ui/lists/list-cursor';
import type { ReadState } from '../../ui/page/list-state';

/** The lists of orders; events are another panel. */
export const DESK_LISTS = [
  'overdue',
  'dissatisfied',
  'supervisions',
  'instructions',
  'followUps',
] as const;
export type DeskList = (typeof DESK_LISTS)[number];

export type Show = FindOverlays['show'];

/** What the desk asks the server; `OverlaysApi` and `WorkOrdersApi` fit. */
export interface SupervisionServer {
  overdue(): Promise<OverdueOrders>;
  /** Negative ratings that wait for a ruling. */
  dissatisfied(): Promise<OrderPage>;
  find(query: { kind: OverlayKind; show: Show }): Promise<OverlayPage>;
  read(orderId: string): Promise<OrderDetail>;
}

/** A line: an overdue order of a unit, or an overlay beside its order. */
export interface DeskRow {
  /** Of the overlay, or of the order. */
  readonly id: string;
  readonly order: OrderSummary;
  readonly clock: SlaClock;
  readonly dueAt: string | null;
  readonly overlay: OverlayRow | undefined;
  /** Of an overdue order: how many the unit has, listed or not. */
  readonly unit: { readonly id: string; readonly name: string; readonly count: number } | undefined;
}

const KIND: Readonly<Record<Exclude<DeskList, 'overdue' | 'dissatisfied'>, OverlayKind>> = {
  supervisions: 'SUPERVISION',
  instructions: 'INSTRUCTION',
  followUps: 'FOLLOW_UP',
};

/** The supervisor's desk: what is late, what was asked of units, and what is looked at again. */
export class SupervisionDesk implements Follower {
  readonly open: OpenOrder;
  readonly cursor: ListCursor<DeskRow>;

  private readonly chosenList = signal<DeskList>('overdue');
  private readonly chosenShow = signal<Show>('open');
  private readonly shown = signal<readonly DeskRow[]>([]);
  private readonly readState = signal<ReadState>('reading');
  private readonly refused = signal<Refusal | undefined>(undefined);
  private readonly reread = new Reread(() => this.read());

  readonly list = this.chosenList.asReadonly();
  readonly show = this.chosenShow.asReadonly();
  readonly rows = this.shown.asReadonly();
  readonly state = this.readState.asReadonly();
  readonly refusal = this.refused.asReadonly();

  constructor(private readonly server: SupervisionServer) {
    this.open = new OpenOrder((id) => server.read(id));
    this.cursor = new ListCursor(this.rows);
  }

  /** Another list: nothing is in hand. */
  async choose(list: DeskList, show: Show): Promise<void> {
    if (list === this.list() && show === this.show() && this.state() !== 'reading') return;
    this.chosenList.set(list);
    this.chosenShow.set(show);
    this.shown.set([]);
    this.readState.set('reading');
    this.cursor.goTo(undefined);
    await Promise.all([this.openChosen(), this.reread.ask()]);
  }

  async reload(): Promise<void> {
    await Promise.all([this.reread.ask(), this.open.reload()]);
  }

  /** Whatever happens to an order may bring it to a list here, or take it away. */
  apply(message: LiveMessage): void {
    this.open.apply(message);
    if (message.type === ORDER_CHANGED) void this.reread.ask();
  }

  /** An order that has left the list stays open until the next row is chosen. */
  async openChosen(): Promise<void> {
    const row = this.cursor.row();
    if (!row && this.cursor.id()) return;
    await this.open.show(row?.order.id);
  }

  private async read(): Promise<void> {
    const [list, show] = [this.list(), this.show()];
    const isStill = () => list === this.list() && show === this.show();
    try {
      const rows = await this.rowsOf(list, show);
      if (!isStill()) return;
      this.shown.set(rows);
      this.refused.set(undefined);
      this.readState.set('ready');
    } catch (cause) {
      if (!isStill()) return;
      this.refused.set(refusalOf(cause));
      if (this.readState() === 'reading') this.readState.set('failed');
    }
  }

  private async rowsOf(list: DeskList, show: Show): Promise<DeskRow[]> {
    if (list === 'overdue') return overdueRows(await this.server.overdue());
    if (list === 'dissatisfied') return dissatisfiedRows(await this.server.dissatisfied());
    const { overlays } = await this.server.find({ kind: KIND[list], show });
    return overlays.map(overlayRow);
  }
}

function overdueRows({ units }: OverdueOrders): DeskRow[] {
  return units.flatMap(({ unit, count, orders }) =>
    orders.map((order): DeskRow => ({
      id: order.id,
      order,
      clock: order.state === 'REWORK' ? 'T-REWORK' : 'T-HANDLE',
      dueAt: order.dueAt,
      overlay: undefined,
      unit: { ...unit, count },
    })),
  );
}

/** Those that were done again most often first: the third time is the supervisor's (row 46). */
function dissatisfiedRows({ orders }: OrderPage): DeskRow[] {
  return orders
    .toSorted((a, b) => b.reworkCount - a.reworkCount)
    .map((order): DeskRow => ({
      id: order.id,
      order,
      clock: 'T-JUDGE',
      dueAt: order.dueAt,
      overlay: undefined,
      unit: undefined,
    }));
}

function overlayRow(overlay: OverlayRow): DeskRow {
  const { order } = overlay;
  switch (overlay.kind) {
    case 'SUPERVISION': {
      const { id, state, dueAt } = overlay.supervision;
      return rowOf(id, order, 'T-SUP', state === 'ISSUED' ? dueAt : null, overlay);
    }
    case 'INSTRUCTION': {
      const { id, state, dueAt } = overlay.instruction;
      return rowOf(id, order, 'T-INSTR', state === 'ACTIVE' ? dueAt : null, overlay);
    }
    case 'FOLLOW_UP': {
      const { id, state, dueAt } = overlay.followUp;
      return rowOf(id, order, 'T-FU', state === 'OPEN' ? dueAt : null, overlay);
    }
  }
}

function rowOf(
  id: string,
  order: OrderSummary,
  clock: SlaClock,
  dueAt: string | null,
  overlay: OverlayRow,
): DeskRow {
  return { id, order, clock, dueAt, overlay, unit: undefined };
}
