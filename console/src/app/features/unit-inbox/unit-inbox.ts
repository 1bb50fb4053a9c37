import { computed, type Signal, signal } from '@angular/core';
import {
  isUnsigned,
  type LiveMessage,
  type OrderDetail,
  type OrderPage,
  type OrderReceipt,
  WORK_ORDER_STATES,
  type WorkOrderState,
} from '@hotline/shared';

import { Submission } from '../../api/submission';
import type { Follower } from '../../live/followers';
import { OpenOrder } from '../../orders/open-order';
import { OrderQueue } from '../../orders/order-queue';
import { ListCursor } from '../../ui/lists/list-cursor';
import { arrangeInbox, type InboxPerson, type InboxRow, isMine } from './inbox-groups';

/** What waits, and everything the unit ever had. */
export const INBOX_LISTS = ['work', 'all'] as const;

export type InboxList = (typeof INBOX_LISTS)[number];

const WORK_QUEUES = ['to-sign', 'to-handle', 'to-judge', 'to-sign-by-leader'] as const;

type InboxQueue = (typeof WORK_QUEUES)[number] | 'all';

const HANDLED: readonly WorkOrderState[] = ['IN_PROGRESS', 'REWORK'];

const STATES: Readonly<Record<InboxQueue, readonly WorkOrderState[]>> = {
  // A co-handling unit signs also while the lead is at work or asks to return.
  'to-sign': ['PENDING_SIGN', 'RETURN_PENDING', ...HANDLED],
  'to-handle': HANDLED,
  'to-judge': [...HANDLED, 'CLOSE_PENDING'],
  'to-sign-by-leader': HANDLED,
  all: WORK_ORDER_STATES,
};

/** The only facts that bring an order into a list, where reading at every news would be too much. */
const ENTERS_BY: Partial<Record<InboxQueue, readonly string[]>> = {
  'to-judge': ['ExtensionRequested', 'CloseFiled'],
  'to-sign-by-leader': ['CloseDrafted'],
};

/** What the inbox asks the server; `WorkOrdersApi` fits. */
export interface InboxServer {
  find(query: { queue: InboxQueue; cursor?: string; limit: number }): Promise<OrderPage>;
  read(id: string): Promise<OrderDetail>;
  sign(
    assignmentId: string,
    command: { expectedVersion: number },
    key: string,
  ): Promise<OrderReceipt>;
}

/** A unit's desk: what waits for whom, everything else, and the order in hand. */
export class UnitInbox implements Follower {
  readonly list = signal<InboxList>('work');
  readonly open: OpenOrder;
  readonly signing = new Submission();
  readonly cursor: ListCursor<InboxRow>;
  readonly rows: Signal<readonly InboxRow[]>;
  private readonly work: Signal<readonly InboxRow[]>;

  private readonly queues: Readonly<Record<InboxQueue, OrderQueue>>;

  constructor(
    private readonly server: InboxServer,
    private readonly person: () => InboxPerson,
  ) {
    const queueOf = (queue: InboxQueue) =>
      new OrderQueue({
        states: STATES[queue],
        entersBy: ({ fact }) => ENTERS_BY[queue]?.includes(fact) ?? true,
        read: (page) => server.find({ queue, ...page }),
      });
    this.queues = {
      'to-sign': queueOf('to-sign'),
      'to-handle': queueOf('to-handle'),
      'to-judge': queueOf('to-judge'),
      'to-sign-by-leader': queueOf('to-sign-by-leader'),
      all: queueOf('all'),
    };
    this.open = new OpenOrder((id) => server.read(id));
    this.work = computed(() =>
      arrangeInbox(
        {
          toSign: this.queues['to-sign'].rows(),
          toHandle: this.queues['to-handle'].rows(),
          toJudge: this.queues['to-judge'].rows(),
          toSignByLeader: this.queues['to-sign-by-leader'].rows(),
        },
        this.person(),
      ),
    );
    this.rows = computed(() =>
      this.list() === 'work'
        ? this.work()
        : this.queues.all.rows().map((row) => ({
            ...row,
            waits: row.assignment && isUnsigned(row.assignment.state) ? 'receipt' : 'handling',
          })),
    );
    this.cursor = new ListCursor(this.rows);
  }

  /** How many wait for this person, whatever list is shown. */
  readonly waiting = computed(() => this.work().filter((row) => this.isMine(row)).length);

  /** Which lists are on the screen now. */
  readonly shown = computed(() =>
    this.list() === 'all' ? [this.queues.all] : WORK_QUEUES.map((queue) => this.queues[queue]),
  );

  /** Of the lists on the screen the worst, because one that could not be read looks empty. */
  readonly state = computed(() => {
    const states = this.shown().map((queue) => queue.state());
    return (['failed', 'reading'] as const).find((state) => states.includes(state)) ?? 'ready';
  });

  readonly refusal = computed(() =>
    this.shown()
      .map((queue) => queue.refusal())
      .find((refusal) => refusal !== undefined),
  );

  readonly hasMore = computed(() => this.shown().some((queue) => queue.nextCursor() !== null));

  /** Whether this person has to act on it, or only wants to know. */
  isMine({ waits }: InboxRow): boolean {
    return isMine(waits, this.person());
  }

  async choose(list: InboxList): Promise<void> {
    this.list.set(list);
    await Promise.all(this.shown().map((queue) => queue.reload()));
  }

  async more(): Promise<void> {
    await Promise.all(this.shown().map((queue) => queue.more()));
  }

  async reload(): Promise<void> {
    const queues = WORK_QUEUES.map((queue) => this.queues[queue].reload());
    const all = this.list() === 'all' ? this.queues.all.reload() : undefined;
    await Promise.all([...queues, all, this.open.reload()]);
  }

  apply(message: LiveMessage): void {
    WORK_QUEUES.forEach((queue) => this.queues[queue].apply(message));
    if (this.list() === 'all') this.queues.all.apply(message);
    this.open.apply(message);
  }

  async openChosen(): Promise<void> {
    const id = this.cursor.id();
    if (id === this.open.id()) return;
    this.signing.startAfresh();
    await this.open.show(id);
  }

  /** The order in hand is done: on to the next that waits for this person. */
  async goOn(): Promise<void> {
    const rows = this.list() === 'work' ? this.work() : [];
    const at = rows.findIndex(({ id }) => id === this.cursor.id());
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find((row) =>
      this.isMine(row),
    );
    await this.reload();
    if (next) this.cursor.goTo(next.id);
  }

  /** Signed or refused, the order is read again: the second of two clerks sees who was first. */
  async sign(order: OrderDetail, assignmentId: string): Promise<boolean> {
    const command = { expectedVersion: order.version };
    const receipt = await this.signing.send((key) => this.server.sign(assignmentId, command, key));
    if (receipt) this.queues['to-sign'].remove(order.id);
    await this.reload();
    return receipt !== undefined;
  }
}
