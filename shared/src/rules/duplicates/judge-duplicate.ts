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
  const likeness = likenessTo(written, candidate);
  const { samePerson } = candidate;
  if (samePerson ? !saysSomething(likeness) : likeness.place === 0) return undefined;
  const score = (samePerson ? 0.35 : 0) + weightOf(likeness) - ageOf(candidate, now);
  if (score < SHOWN_FROM) return undefined;
  return {
    score: Math.min(1, Math.round(score * 100) / 100),
    reasons: [...(samePerson ? (['PERSON'] as const) : []), ...reasonsOf(likeness)],
    advice,
  };
}

interface Likeness {
  readonly class: 'CATEGORY' | 'TOPIC' | null;
  /** 0 to 1. */
  readonly place: number;
  readonly words: number;
}

function likenessTo(a: Described, b: Described): Likeness {
  return {
    class: sameStart(a.categoryCode, b.categoryCode, 4)
      ? 'CATEGORY'
      : sameStart(a.categoryCode, b.categoryCode, 2)
        ? 'TOPIC'
        : null,
    place: samePlace(a.place, b.place),
    words: likenessOf(a.matter, b.matter),
  };
}

/** One person has many matters: without anything in common they are others. */
function saysSomething({ class: topic, place, words }: Likeness): boolean {
  return topic !== null || place > 0 || words >= WORDS_ALIKE;
}

const WEIGHT_OF_CLASS = { CATEGORY: 0.3, TOPIC: 0.15 } as const;

function weightOf({ class: topic, place, words }: Likeness): number {
  const ofClass = topic === null ? 0 : WEIGHT_OF_CLASS[topic];
  return ofClass + 0.25 * place + 0.25 * Math.min(1, words / 0.5);
}

function reasonsOf({ class: topic, place, words }: Likeness): DuplicateReason[] {
  return [
    ...(topic === null ? [] : [topic]),
    ...(place > 0 ? (['PLACE'] as const) : []),
    ...(words >= WORDS_ALIKE ? (['WORDS'] as const) : []),
  ];
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
