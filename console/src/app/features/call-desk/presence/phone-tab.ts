import { type Signal, signal } from '@angular/core';

/** `waiting`: another tab of this browser has the telephone. */
export type TabRole = 'none' | 'waiting' | 'holder';

export interface PhoneTabParts {
  readonly locks: Pick<LockManager, 'request' | 'query'>;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;
  /** A holder that does not answer within this time is frozen: the lock is taken from it. */
  readonly handOverWithinMs: number;
}

const HAND_OVER = 'hand-over';
const STAY = 'stay';

/**
 * One telephone per browser, however many tabs are open (PH-04). The tab that holds the lock has
 * it; closing that tab gives it to the next one. Another tab may ask for it, which the holder
 * refuses only in the middle of a call.
 */
export class PhoneTab {
  readonly #role = signal<TabRole>('none');
  readonly role: Signal<TabRole> = this.#role.asReadonly();

  #release: () => void = () => undefined;
  #left = false;
  #refused: () => void = () => undefined;

  constructor(
    private readonly name: string,
    private readonly parts: PhoneTabParts,
    private readonly mayHandOver: () => boolean,
  ) {
    parts.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === HAND_OVER && this.#role() === 'holder') this.#handOver();
      if (data === STAY) this.#refused();
    };
  }

  /** Takes the telephone, or waits for it. */
  enter(): void {
    this.#left = false;
    void this.#request({});
  }

  /** Asks the holder for the telephone. False: it is in a call and keeps it. */
  async takeOver(): Promise<boolean> {
    if (this.#role() !== 'waiting') return this.#role() === 'holder';
    const answer = new Promise<boolean>((resolve) => {
      this.#refused = () => resolve(false);
      setTimeout(() => resolve(true), this.parts.handOverWithinMs);
    });
    this.parts.channel.postMessage(HAND_OVER);
    const granted = await answer;
    this.#refused = () => undefined;
    if (granted && this.#role() !== ('holder' as TabRole)) void this.#request({ steal: true });
    return granted;
  }

  leave(): void {
    this.#left = true;
    this.#role.set('none');
    this.#release();
    this.parts.channel.close();
  }

  #handOver(): void {
    if (!this.mayHandOver()) {
      this.parts.channel.postMessage(STAY);
      return;
    }
    this.#role.set('waiting');
    this.#release();
    void this.#request({});
  }

  async #request(options: { steal?: boolean }): Promise<void> {
    if (this.#role() === 'none') this.#role.set('waiting');
    const held = () =>
      new Promise<void>((release) => {
        if (this.#left) return release();
        this.#release = release;
        this.#role.set('holder');
      });
    try {
      await this.parts.locks.request(this.name, options, held);
    } catch {
      // Stolen by a tab that found this one frozen: wait for it like any other.
      if (this.#left) return;
      this.#role.set('waiting');
      void this.#request({});
    }
  }
}
