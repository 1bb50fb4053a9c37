import { computed, type Signal, signal } from '@angular/core';
import type { LiveMessage, OrderReceipt } from '@hotline/shared';

import type { CallbackApi } from '../../api/callback-api';
import type { Follower } from '../../live/followers';
import { OrderDesk, type OrderDeskServer } from '../../orders/order-desk';
import { CallbackForm, type CallbackResult } from './callback-form';
import { type CallbackFilter, fits, inCallOrder } from './callback-list';

/** What the desk sends; `CallbackApi` fits. */
export type CallbackServer = Pick<
  CallbackApi,
  'recordTry' | 'satisfied' | 'dissatisfied' | 'unrated'
>;

/** The callback desk: whom to call next, what the citizen says, done, next. */
export class CallbackDesk implements Follower {
  readonly filter = signal<CallbackFilter>('all');
  readonly form = new CallbackForm();
  readonly orders: OrderDesk;

  /** @param now the server's clock; a minute's grain is enough */
  constructor(
    server: OrderDeskServer,
    private readonly callbacks: CallbackServer,
    private readonly now: Signal<Date>,
  ) {
    this.orders = new OrderDesk(
      server,
      {
        queue: 'to-call',
        states: ['PENDING_CALLBACK'],
        arrange: (rows) => {
          const shown = rows.filter((row) => fits(row, this.filter(), this.now()));
          return inCallOrder(shown, this.now());
        },
      },
      () => this.form.clear(),
    );
  }

  /** How many orders each filter shows. */
  readonly counts = computed(() => {
    const rows = this.orders.queue.rows();
    const now = this.now();
    return (filter: CallbackFilter) => rows.filter((row) => fits(row, filter, now)).length;
  });

  reload(): Promise<void> {
    return this.orders.reload();
  }

  apply(message: LiveMessage): void {
    this.orders.apply(message);
  }

  /** @returns what was sent; the desk stands at the next citizen then */
  async send(): Promise<CallbackResult['command'] | undefined> {
    const order = this.orders.open.order();
    const result = this.form.result();
    if (!order || !result) return undefined;
    const send = (key: string) => this.post(result, order.id, order.version, key);
    if (result.command === 'RECORD_CALLBACK_TRY') return this.tried(send);
    return (await this.orders.finish(send)) && result.command;
  }

  /** Not reached: the order waits for another time of day, the hand goes on to the next citizen. */
  private async tried(
    send: (key: string) => Promise<OrderReceipt>,
  ): Promise<'RECORD_CALLBACK_TRY' | undefined> {
    const { cursor, rows } = this.orders;
    const at = rows().findIndex(({ id }) => id === cursor.id());
    const next = rows()[at + 1] ?? rows()[0];
    if (!(await this.orders.record(send))) return undefined;
    this.form.clear();
    cursor.goTo(next?.id);
    await this.orders.openChosen();
    return 'RECORD_CALLBACK_TRY';
  }

  private post(
    result: CallbackResult,
    orderId: string,
    expectedVersion: number,
    key: string,
  ): Promise<OrderReceipt> {
    switch (result.command) {
      case 'RECORD_CALLBACK_TRY': {
        const { means, note } = result;
        return this.callbacks.recordTry(orderId, { means, note, expectedVersion }, key);
      }
      case 'RECORD_SATISFIED': {
        const { stars, attitude, note } = result;
        return this.callbacks.satisfied(orderId, { stars, attitude, note, expectedVersion }, key);
      }
      case 'RECORD_DISSATISFIED': {
        const { stars, solved, attitude, reason } = result;
        const said = { stars, solved, attitude, reason, expectedVersion };
        return this.callbacks.dissatisfied(orderId, said, key);
      }
      case 'CLOSE_UNRATED': {
        const { why, note } = result;
        return this.callbacks.unrated(orderId, { why, note, expectedVersion }, key);
      }
    }
  }
}
