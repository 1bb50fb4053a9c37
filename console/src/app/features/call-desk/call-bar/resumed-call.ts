const REMEMBERED_AS = 'hotline.call-in-hand';

/**
 * The call this tab was talking when its page was loaded anew. When the switch rings it again, it
 * is taken at once: the citizen never left (PH-01). Holds an id, nothing of the call itself.
 */
export class ResumedCall {
  #callId = sessionStorage.getItem(REMEMBERED_AS);

  /** @returns whether this ringing call is the one that was in hand */
  isBack(callId: string): boolean {
    const isBack = this.#callId !== null && this.#callId === callId;
    if (isBack) this.#callId = null;
    return isBack;
  }

  remember(callId: string | undefined): void {
    if (callId === undefined) sessionStorage.removeItem(REMEMBERED_AS);
    else sessionStorage.setItem(REMEMBERED_AS, callId);
  }

  /** The server knows of no call any more: the next one is a new one. */
  forget(): void {
    this.#callId = null;
  }
}
