import { signal } from '@angular/core';

/** The ways a call or draft can end, in the order of the outcome bar. */
export const OUTCOMES = [
  'answer', // 直接答复
  'phone-transfer', // 电话转办
  'submission', // 书面转办
  'elsewhere', // 引导 / 不予受理
  'invalid', // 无效来电
] as const;

/** 并入 is begun beside the order that takes it in, not in the bar. */
export type Outcome = (typeof OUTCOMES)[number] | 'append';

/** What the outcome bar does with the keyboard: Ctrl+Enter arms it, a digit chooses, Esc lets go. */
export class OutcomeKeys {
  readonly #armed = signal(false);
  readonly #chosen = signal<Outcome | undefined>(undefined);
  /** The next digit chooses an outcome. */
  readonly armed = this.#armed.asReadonly();
  /** The outcome whose small form is open. */
  readonly chosen = this.#chosen.asReadonly();

  arm(): void {
    this.#armed.set(true);
  }

  choose(outcome: Outcome): void {
    this.#armed.set(false);
    this.#chosen.set(outcome);
  }

  /** Closes the top layer only; true when there was one. */
  back(): boolean {
    const wasOpen = this.#armed() || this.#chosen() !== undefined;
    if (this.#armed()) this.#armed.set(false);
    else this.#chosen.set(undefined);
    return wasOpen;
  }

  /** @returns whether the key was meant for the bar */
  pressed(code: string, allowed: readonly Outcome[]): boolean {
    if (!this.#armed()) return false;
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];
    const outcome = digit === undefined ? undefined : OUTCOMES[Number(digit) - 1];
    if (outcome === undefined) {
      this.#armed.set(false);
      return false;
    }
    if (allowed.includes(outcome)) this.choose(outcome);
    return true;
  }

  close(): void {
    this.#armed.set(false);
    this.#chosen.set(undefined);
  }
}
