import { computed, effect, inject, Service, signal, untracked } from '@angular/core';

import { newIdempotencyKey } from '../../api/idempotency-key';
import { IntakeApi } from '../../api/intake-api';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { retryPauseMs } from '../../telephone/retry-pause';
import { CallerStore } from './caller/caller-store';
import { DeskStore } from './desk-store';
import { OrderWork, type WorkSource } from './order-form/order-work';
import { PhoneSeat } from './presence/phone-seat';

const PAUSE_IN_TYPING_MS = 700;

/**
 * The one matter that lies on the desk. Taking a call puts it there; what lay there before is
 * saved and stays among the unfinished drafts. It outlives the page: an agent may look at an
 * order and come back to the form.
 */
@Service()
export class Workbench {
  private readonly api = inject(IntakeApi);
  private readonly desk = inject(DeskStore);
  private readonly seat = inject(PhoneSeat);
  private readonly callers = inject(CallerStore);

  private readonly lying = signal<OrderWork | undefined>(undefined);
  private readonly failed = signal<Refusal | undefined>(undefined);
  /** Counts the calls that were taken here: the form takes the focus when it moves. */
  private readonly taken = signal(0);

  readonly work = this.lying.asReadonly();
  readonly refusal = this.failed.asReadonly();
  readonly takenCalls = this.taken.asReadonly();
  /** Whose card is shown: of the matter on the desk, else of the call that rings. */
  readonly callId = computed(() => {
    const work = this.lying();
    return work ? work.callId : this.desk.currentCall()?.id;
  });

  constructor() {
    effect(() => {
      const sound = this.seat.phone.call();
      const callId = this.desk.currentCall()?.id;
      if (sound?.phase !== 'TALKING') return;
      const answered = sound.callId || callId;
      if (answered !== undefined) untracked(() => this.takeCall(answered));
    });
    effect(() => {
      const work = this.lying();
      const { citizen, call } = this.callers.pop() ?? {};
      if (call === undefined || work?.callId !== call.id) return;
      untracked(() =>
        work.learnCaller({
          maskedNumber: call.maskedNumber,
          name: citizen?.name,
          districtCode: citizen?.districtCode,
        }),
      );
    });
    effect(() => this.callers.show(this.callId()));
    addEventListener('online', () => void this.lying()?.autosave.flush());
    addEventListener('beforeunload', (event) => {
      if (this.lying()?.autosave.isDirty()) event.preventDefault();
    });
  }

  /** A call was answered here: its matter comes onto the desk. */
  takeCall(callId: string): void {
    if (this.lying()?.callId === callId) return;
    this.put({ callId });
    this.taken.update((count) => count + 1);
  }

  /** A call of which there may be a draft already: after a reload, or from the list of calls. */
  async resumeCall(callId: string): Promise<void> {
    if (this.lying()?.callId === callId) return;
    await this.reading(async () => {
      const { id } = await this.api.openDraft(callId, newIdempotencyKey());
      return { order: await this.api.order(id) };
    });
  }

  async resumeDraft(orderId: string): Promise<void> {
    if (this.lying()?.orderId() === orderId) return;
    await this.reading(async () => ({ order: await this.api.order(orderId) }));
  }

  /** A matter without a call: somebody at the counter, a letter. */
  beginByHand(): void {
    this.put({});
  }

  /** The desk is empty again; what was written is saved. */
  clear(): void {
    void this.lying()?.autosave.flush();
    this.lying.set(undefined);
    void this.desk.reload();
  }

  private async reading(read: () => Promise<WorkSource>): Promise<void> {
    this.failed.set(undefined);
    try {
      this.put(await read());
    } catch (cause) {
      this.failed.set(refusalOf(cause));
    }
  }

  private put(source: WorkSource): void {
    void this.lying()?.autosave.flush();
    const key = newIdempotencyKey();
    const work = new OrderWork(
      {
        openDraft: (callId) => this.api.openDraft(callId, key),
        saveDraft: (orderId, draft) => this.api.saveDraft(orderId, draft),
        readOrder: (orderId) => this.api.order(orderId),
        pauseMs: PAUSE_IN_TYPING_MS,
        retryAfterMs: retryPauseMs,
      },
      source,
    );
    this.lying.set(work);
  }
}
