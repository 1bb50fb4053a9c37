import { civilDateOf, minutesIntoDay } from '@hotline/shared';

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;

export type DayPart = (typeof DAY_PARTS)[number];

const NOON = 12 * 60;
const EVENING = 18 * 60;

export interface TriesSoFar {
  readonly count: number;
  /** Local days with at least one try. */
  readonly days: number;
  /** Times of day at which nobody has tried yet. */
  readonly partsLeft: readonly DayPart[];
}

/** What was tried in the current callback. @param tries instants, ISO 8601 */
export function triesSoFar(tries: readonly string[]): TriesSoFar {
  const instants = tries.map((at) => new Date(at));
  const parts = new Set(instants.map(dayPartOf));
  return {
    count: tries.length,
    days: new Set(instants.map(civilDateOf)).size,
    partsLeft: DAY_PARTS.filter((part) => !parts.has(part)),
  };
}

function dayPartOf(at: Date): DayPart {
  const minutes = minutesIntoDay(at);
  if (minutes < NOON) return 'morning';
  return minutes < EVENING ? 'afternoon' : 'evening';
}
