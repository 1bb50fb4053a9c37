const FIRST_MS = 200;
const LONGEST_MS = 5_000;

/**
 * How long to wait before the next try: doubles from 0.2 s up to 5 s, shortened by up to half so
 * that several nodes do not come back in step.
 *
 * @param failures tries that failed in a row before this wait
 * @param chance   a random number in [0, 1)
 */
export function reconnectDelayMs(failures: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return Math.round(full * (1 - chance / 2));
}
