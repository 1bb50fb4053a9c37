import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { type OrderSummary, type ScreenPop, SETTLED_STATES } from '@hotline/shared';

import { DeskApi } from '../../../api/desk-api';
import { IntakeApi } from '../../../api/intake-api';
import { LiveConnection } from '../../../live/live-connection';
import { type Refusal, refusalOf } from '../../../refusal/refusal';

/** Who calls: the screen pop and the caller's orders, read at the same time and kept fresh. */
@Service()
export class CallerStore {
  private readonly desk = inject(DeskApi);
  private readonly intake = inject(IntakeApi);
  private readonly live = inject(LiveConnection);
  private readonly until = inject(DestroyRef);

  private readonly callId = signal<string | undefined>(undefined);
  private readonly known = signal<ScreenPop | undefined>(undefined);
  private readonly listed = signal<readonly OrderSummary[] | undefined>(undefined);
  private readonly failed = signal<Refusal | undefined>(undefined);

  readonly pop = this.known.asReadonly();
  readonly refusal = this.failed.asReadonly();
  /** Undefined while they are being read. */
  readonly orders = this.listed.asReadonly();
  readonly openOrders = computed(() =>
    (this.listed() ?? []).filter(
      ({ state }) => !SETTLED_STATES.includes(state) && state !== 'DRAFT',
    ),
  );

  constructor() {
    this.live.follow(
      {
        apply: ({ type, data }) => {
          const isShown = this.listed()?.some(({ id }) => id === data['orderId']);
          if (type === 'order.changed' && isShown) void this.read();
        },
        reload: () => this.read(),
      },
      this.until,
    );
  }

  show(callId: string | undefined): void {
    if (callId === this.callId()) return;
    this.callId.set(callId);
    this.known.set(undefined);
    this.listed.set(undefined);
    this.failed.set(undefined);
    void this.read();
  }

  async read(): Promise<void> {
    const callId = this.callId();
    if (callId === undefined) return;
    try {
      const pop = await this.desk.screenPop(callId);
      if (callId !== this.callId()) return;
      this.known.set(pop);
      const { orders } = pop.citizen
        ? await this.intake.ordersOfCitizen(pop.citizen.id)
        : { orders: [] };
      if (callId === this.callId()) this.listed.set(orders);
    } catch (cause) {
      if (callId === this.callId()) this.failed.set(refusalOf(cause));
    }
  }
}
