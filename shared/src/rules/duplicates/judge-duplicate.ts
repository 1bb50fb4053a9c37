import { DAY_MS } from '../sla/civil-date.js';
import { STATES_IN_HAND, STATES_OF_MASTER } from '../work-order/merging.js';
import type { WorkOrderState } from '../work-order/work-order-state.js';
import { likenessOf } from './likeness.js';
import { samePlace } from './same-place.js';

/** Why two orders may be the same matter. */
export const DUPLICATE_REASONS = ['PERSON', 'CATEGORY', 'TOPIC', 'PLACE', 'WORDS'] as const;

export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What there is to do: rows 11, 12, G10, 13. */
export const DUPLICATE_ADVICE = ['APPEND', 'MERGE', 'GROUP', 'REPEATED'] as const;

export type DuplicateAdvice = (typeof DUPLICATE_ADVICE)[number];

/** What is compared. */
export interface Described {
  readonly categoryCode: string | null;
  readonly place: string;
  readonly matter: string;
}

export interface Candidate extends Described {
  readonly state: WorkOrderState;
  readonly registeredAt: Date;
  readonly samePerson: boolean;
}

export interface Duplicate {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  readonly advice: DuplicateAdvice;
}

/** Less than that is not shown: a list of everything warns of nothing. */
export const SHOWN_FROM = 0.45;

/** Words of one matter share pairs of characters, yet two people never say it alike. */
const WORDS_ALIKE = 0.2;

/**
 * Whether a candidate may be the same matter (rulebook rows 11 to 13, G10), and what to do then.
 * Undefined where too little speaks for it. Somebody else's order needs the same place: one topic in
 * one district is a season, not a duplicate.
 *
 * @param personalBenefit whether the category is one where each person gets his own (G10)
 */
export function judgeDuplicate(
  written: Described,
  candidate: Candidate,
  personalBenefit: boolean,
  now: Date,
): Duplicate | undefined {
  const advice = adviceFor(candidate, personalBenefit);
  if (!advice) return undefined;
  const category = sameStart(written.categoryCode, candidate.categoryCode, 4);
  const topic = category || sameStart(written.categoryCode, candidate.categoryCode, 2);
  const place = samePlace(written.place, candidate.place);
  const words = likenessOf(written.matter, candidate.matter);
  const alike = words >= WORDS_ALIKE;
  const { samePerson } = candidate;
  if (!samePerson && place === 0) return undefined;
  if (samePerson && !topic && place === 0 && !alike) return undefined;
  const score =
    (samePerson ? 0.35 : 0) +
    (category ? 0.3 : topic ? 0.15 : 0) +
    0.25 * place +
    0.25 * Math.min(1, words / 0.5) -
    ageOf(candidate, now);
  if (score < SHOWN_FROM) return undefined;
  return {
    score: Math.min(1, Math.round(score * 100) / 100),
    reasons: [
      ...(samePerson ? (['PERSON'] as const) : []),
      ...(category ? (['CATEGORY'] as const) : topic ? (['TOPIC'] as const) : []),
      ...(place > 0 ? (['PLACE'] as const) : []),
      ...(alike ? (['WORDS'] as const) : []),
    ],
    advice,
  };
}

function adviceFor(
  { samePerson, state }: Candidate,
  personalBenefit: boolean,
): DuplicateAdvice | undefined {
  if (samePerson) {
    if (STATES_IN_HAND.includes(state)) return 'APPEND';
    return state === 'CLOSED' || state === 'ARCHIVED' ? 'REPEATED' : undefined;
  }
  if (!STATES_OF_MASTER.includes(state)) return undefined;
  return personalBenefit ? 'GROUP' : 'MERGE';
}

function sameStart(a: string | null, b: string | null, length: number): boolean {
  return a !== null && b !== null && a.slice(0, length) === b.slice(0, length);
}

/** What is old is less likely the same: a tenth after 30 days, never more. */
function ageOf({ registeredAt }: Candidate, now: Date): number {
  const days = (now.getTime() - registeredAt.getTime()) / DAY_MS;
  return 0.1 * Math.min(1, Math.max(0, days / 30));
}
