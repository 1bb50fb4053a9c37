/** A sample this much slower than the best one is still trusted; beyond that the best one stays. */
const TOLERATED_EXTRA_MS = 50;

/**
 * How far the browser's clock is from the server's. The server stamps its answer about half way
 * through the round trip; a short trip says it more exactly than a long one.
 */
export class ClockOffset {
  private offsetMs = 0;
  private bestRoundTripMs = Infinity;

  learn(serverMs: number, receivedAtMs: number, roundTripMs: number): void {
    const offsetMs = serverMs + roundTripMs / 2 - receivedAtMs;
    const isJumped = Math.abs(offsetMs - this.offsetMs) > roundTripMs + 1000;
    if (roundTripMs > this.bestRoundTripMs + TOLERATED_EXTRA_MS && !isJumped) return;
    this.bestRoundTripMs = Math.min(roundTripMs, this.bestRoundTripMs);
    this.offsetMs = offsetMs;
  }

  apply(browserMs: number): Date {
    return new Date(browserMs + this.offsetMs);
  }
}
