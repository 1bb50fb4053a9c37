import { signal } from '@angular/core';
import type * as z from 'zod';

/** The part of `Storage` that is needed. */
export type KeepingPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What is typed into one form of one order. It lies in the tab beside the page, so a refusal, a
 * reload and a look at another order lose nothing; it leaves when the server has taken it.
 */
export class KeptForm<Form extends object> {
  private readonly typed;
  private readonly empty: Form;

  readonly value;

  constructor(
    private readonly place: KeepingPlace,
    private readonly name: string,
    shape: z.ZodType<Form>,
    empty: Form,
  ) {
    this.empty = empty;
    this.typed = signal(this.kept(shape) ?? empty);
    this.value = this.typed.asReadonly();
  }

  change(part: Partial<Form>): void {
    this.typed.update((form) => ({ ...form, ...part }));
    try {
      this.place.setItem(this.name, JSON.stringify(this.typed()));
    } catch {
      // A full or forbidden storage keeps nobody from working; the words are on the screen.
    }
  }

  /** The server has it. */
  clear(): void {
    this.typed.set(this.empty);
    this.place.removeItem(this.name);
  }

  /** Something older than this version of the form is dropped rather than half understood. */
  private kept(shape: z.ZodType<Form>): Form | undefined {
    const text = this.place.getItem(this.name);
    if (text === null) return undefined;
    try {
      return shape.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }
}
