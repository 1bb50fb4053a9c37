const STEPS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** Milliseconds before attempt `n` (from 0) is repeated: short first, then at most 15 s. */
export function retryPauseMs(attempt: number): number {
  return STEPS_MS[Math.min(attempt, STEPS_MS.length - 1)] ?? 15_000;
}
