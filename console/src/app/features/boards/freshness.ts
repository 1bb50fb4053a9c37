import type { LiveState } from '../../live/live-connection';

/** Whether the figures may be trusted: `ageing` ones are shown with a word, `stale` ones in grey. */
export type Freshness = 'fresh' | 'ageing' | 'stale';

const AGEING_AFTER_MS = 5_000;
const STALE_AFTER_MS = 15_000;

export function freshnessOf(ageMs: number, live: LiveState): Freshness {
  if (ageMs > STALE_AFTER_MS) return 'stale';
  if (live === 'offline') return ageMs > AGEING_AFTER_MS ? 'stale' : 'ageing';
  return ageMs > AGEING_AFTER_MS ? 'ageing' : 'fresh';
}
