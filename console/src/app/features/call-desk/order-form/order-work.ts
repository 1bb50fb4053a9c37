import { computed, signal } from '@angular/core';
import {
  type DraftForm,
  type DraftOpened,
  type DraftSaved,
  type DuplicateAdvice,
  EMPTY_DRAFT_FORM,
  type FactName,
  type FactsLevel,
  type FoundDuplicate,
  missingFacts,
  type OrderDetail,
  type OutcomeReceipt,
  type SaveDraft,
} from '@hotline/shared';

import { Autosave, type Saved } from './autosave';

export interface OrderWorkParts {
  openDraft(callId: string | undefined): Promise<DraftOpened>;
  saveDraft(orderId: string, draft: SaveDraft): Promise<DraftSaved>;
  readOrder(orderId: string): Promise<OrderDetail>;
  readonly pauseMs: number;
  readonly retryAfterMs: (attempt: number) => number;
}

/** What the desk knows of the one who calls before a word is written. */
export interface KnownCaller {
  readonly name?: string;
  readonly maskedNumber?: string;
  readonly districtCode?: string;
}

/** What the agent decided about a duplicate; it travels with the outcome. */
export interface SameMatter {
  readonly advice: DuplicateAdvice;
  readonly orderId: string;
  readonly orderNo: string;
}

export function sameMatterOf({ advice, order }: FoundDuplicate): SameMatter {
  return { advice, orderId: order.id, orderNo: order.orderNo ?? '' };
}

/** Where a piece of work came from: a call, or a draft that was begun earlier. */
export type WorkSource =
  { readonly callId?: string; readonly caller?: KnownCaller } | { readonly order: OrderDetail };

/**
 * One matter on the desk, from the first word to its outcome: the words on the screen, the draft
 * on the server, and what is still missing. The draft is opened with the first word, so a call
 * that needs no order leaves none.
 */
export class OrderWork {
  readonly callId: string | undefined;
  readonly autosave: Autosave<DraftForm>;
  /** Another order that this is the same matter as, in the agent's judgement. */
  readonly sameMatter = signal<SameMatter | undefined>(undefined);

  readonly #form = signal<DraftForm>(EMPTY_DRAFT_FORM);
  readonly #orderId = signal<string | undefined>(undefined);
  readonly #phoneMasked = signal<string | undefined>(undefined);
  readonly #receipt = signal<OutcomeReceipt | undefined>(undefined);

  readonly form = this.#form.asReadonly();
  readonly orderId = this.#orderId.asReadonly();
  /** The number that would be called. */
  readonly phoneMasked = this.#phoneMasked.asReadonly();
  /** The outcome is stored: number and look-up code to be read to the caller. */
  readonly receipt = this.#receipt.asReadonly();
  /** Something was written, or the draft exists already. */
  readonly isBegun = computed(() => this.#orderId() !== undefined || this.autosave.isDirty());

  constructor(
    private readonly parts: OrderWorkParts,
    source: WorkSource,
  ) {
    const order = 'order' in source ? source.order : undefined;
    this.callId = 'order' in source ? (source.order.callId ?? undefined) : source.callId;
    this.autosave = new Autosave<DraftForm>(
      {
        save: (form, revision) => this.#save(form, revision),
        pauseMs: parts.pauseMs,
        retryAfterMs: parts.retryAfterMs,
      },
      order?.draftRevision ?? 0,
    );
    if (order) {
      this.#take(order);
      this.autosave.adopt(order.draftRevision, order.changedAt);
    } else if (!('order' in source)) {
      this.learnCaller(source.caller ?? {});
    }
  }

  change(part: Partial<DraftForm>): void {
    this.#form.update((form) => ({ ...form, ...part }));
    this.autosave.changed(this.#form());
  }

  /** Fills in what the server knows of the caller, never over what was typed. */
  learnCaller(caller: KnownCaller): void {
    if (this.isBegun()) return;
    this.#phoneMasked.set(caller.maskedNumber);
    this.#form.update((form) => ({
      ...form,
      requesterName: caller.name ?? form.requesterName,
      districtCode: caller.districtCode ?? form.districtCode,
    }));
  }

  missing(level: FactsLevel, requiredAttributes: readonly string[]): FactName[] {
    const { phone, ...form } = this.#form();
    const hasPhone = (phone ?? '').trim() !== '' || this.#phoneMasked() !== undefined;
    return missingFacts({ ...form, hasPhone }, level, requiredAttributes);
  }

  /** For an outcome: the order it belongs to, with the last words. */
  async readyForOutcome(): Promise<{ orderId: string } & SaveDraft> {
    await this.autosave.flush();
    const draft = await this.#draft(this.autosave.lastRevision);
    return { ...draft, form: this.#form() };
  }

  /** Both wrote at once: these words shall stand. */
  keepMine(): Promise<void> {
    return this.autosave.overwrite();
  }

  /** Both wrote at once: the other one's words shall stand. */
  async takeTheirs(): Promise<void> {
    const orderId = this.#orderId();
    if (orderId === undefined) return;
    const order = await this.parts.readOrder(orderId);
    this.#take(order);
    this.autosave.adopt(order.draftRevision, order.changedAt);
  }

  finish(receipt: OutcomeReceipt): void {
    this.autosave.stop();
    this.#receipt.set(receipt);
  }

  #take(order: OrderDetail): void {
    this.#orderId.set(order.id);
    this.#phoneMasked.set(order.requester.phoneMasked ?? undefined);
    this.#form.set({ ...order.form, requesterName: order.requester.name ?? '' });
  }

  async #save(form: DraftForm, revision: number): Promise<Saved> {
    const draft = await this.#draft(revision);
    const saved = await this.parts.saveDraft(draft.orderId, { form, revision: draft.revision });
    this.#phoneMasked.set(saved.phoneMasked ?? undefined);
    return saved;
  }

  /** The draft on the server, opened now if there is none yet. */
  async #draft(revision: number): Promise<{ orderId: string; revision: number }> {
    const known = this.#orderId();
    if (known !== undefined) return { orderId: known, revision };
    const opened = await this.parts.openDraft(this.callId);
    this.#orderId.set(opened.id);
    return { orderId: opened.id, revision: opened.revision };
  }
}
