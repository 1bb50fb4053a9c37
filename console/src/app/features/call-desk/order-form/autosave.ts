import { computed, signal } from '@angular/core';

import { type Refusal, refusalOf } from '../../../refusal/refusal';

/** What became of the words on the screen. */
export type SaveState =
  | { readonly kind: 'untouched' }
  /** Typed and not sent yet, or on its way. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The server cannot be reached: the text is in this page only, sending is tried again. */
  | { readonly kind: 'offline' }
  /** Somebody else (another tab, another agent) saved meanwhile; nothing is overwritten silently. */
  | Conflict
  /** The server refuses this text; `code` words it. */
  | { readonly kind: 'refused'; readonly code: string };

export interface Conflict {
  readonly kind: 'conflict';
  readonly by: string;
  readonly at: string;
  /** Of what stands on the server now. */
  readonly revision: number;
}

export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
}

export interface AutosaveParts<Form> {
  save(form: Form, revision: number): Promise<Saved>;
  readonly pauseMs: number;
  readonly retryAfterMs: (attempt: number) => number;
}

/**
 * Saves a form at every pause in typing. One request at a time; what is typed meanwhile goes with
 * the next one, so the newest words always win and never overtake each other.
 */
export class Autosave<Form> {
  readonly #state = signal<SaveState>({ kind: 'untouched' });
  readonly state = this.#state.asReadonly();
  /** The words on the screen are not on the server. */
  readonly isDirty = computed(() => !['untouched', 'saved'].includes(this.#state().kind));

  #form?: Form;
  #timer?: ReturnType<typeof setTimeout>;
  #travelling?: Promise<void>;
  #attempt = 0;
  #stopped = false;

  constructor(
    private readonly parts: AutosaveParts<Form>,
    private revision: number,
  ) {}

  get lastRevision(): number {
    return this.revision;
  }

  /** The form changed; it is saved when the hands rest. */
  changed(form: Form): void {
    this.#form = form;
    if (this.#state().kind === 'conflict') return;
    if (this.#state().kind !== 'offline') this.#state.set({ kind: 'unsaved' });
    this.#attempt = 0;
    this.#sendIn(this.parts.pauseMs);
  }

  /** Saves now what is not saved yet; settles when the server has it or cannot take it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#travelling;
    if (this.#form !== undefined && this.#state().kind !== 'conflict') await this.#send();
  }

  /** After a conflict: these words shall stand, on top of what the other one saved. */
  async overwrite(): Promise<void> {
    const state = this.#state();
    if (state.kind !== 'conflict') return;
    this.revision = state.revision;
    this.#state.set({ kind: 'unsaved' });
    await this.flush();
  }

  /** After a conflict: what the other one saved shall stand. */
  adopt(revision: number, savedAt: string): void {
    this.revision = revision;
    this.#form = undefined;
    this.#state.set({ kind: 'saved', at: savedAt });
  }

  /** No more requests, also none of those that wait for the network. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #send(): Promise<void> {
    this.#travelling = this.#sendOnce().finally(() => (this.#travelling = undefined));
    return this.#travelling;
  }

  async #sendOnce(): Promise<void> {
    const form = this.#form;
    if (form === undefined || this.#stopped) return;
    this.#form = undefined;
    try {
      const saved = await this.parts.save(form, this.revision);
      this.revision = saved.revision;
      this.#attempt = 0;
      this.#state.set(
        this.#form === undefined ? { kind: 'saved', at: saved.savedAt } : { kind: 'unsaved' },
      );
      if (this.#form !== undefined) this.#sendIn(this.parts.pauseMs);
    } catch (cause) {
      this.#form ??= form;
      this.#failed(refusalOf(cause));
    }
  }

  #failed(refusal: Refusal): void {
    if (refusal.is('draft-changed')) {
      const { by, at, revision } = refusal.problem?.params ?? {};
      this.#state.set({
        kind: 'conflict',
        by: textOf(by),
        at: textOf(at),
        revision: typeof revision === 'number' ? revision : this.revision,
      });
      return;
    }
    if (refusal.kind === 'problem' && !refusal.is('unavailable')) {
      this.#state.set({ kind: 'refused', code: refusal.problem?.code ?? 'unexpected' });
      return;
    }
    this.#state.set({ kind: 'offline' });
    this.#sendIn(this.parts.retryAfterMs(this.#attempt));
    this.#attempt += 1;
  }
}

function textOf(param: unknown): string {
  return typeof param === 'string' ? param : '';
}
