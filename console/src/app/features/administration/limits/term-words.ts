import type { ClockTerm } from '@hotline/shared';

import type { Sentence } from '../../../ui/countdown/countdown-words';

/** In what a figure is typed and read: minutes that make whole hours are hours. */
export const TERM_UNITS = [
  'WALL_HOURS',
  'WALL_MINUTES',
  'WORKING_HOURS',
  'WORKING_MINUTES',
  'WORKING_DAYS',
  'CALENDAR_DAYS',
  'MONTHS',
] as const;

export type TermUnit = (typeof TERM_UNITS)[number];

export interface TypedTerm {
  readonly unit: TermUnit;
  readonly amount: number;
}

export function typedTerm({ kind, amount }: ClockTerm): TypedTerm {
  if (amount % 60 === 0) {
    if (kind === 'WALL_MINUTES') return { unit: 'WALL_HOURS', amount: amount / 60 };
    if (kind === 'WORKING_MINUTES') return { unit: 'WORKING_HOURS', amount: amount / 60 };
  }
  return { unit: kind, amount };
}

export function termOf({ unit, amount }: TypedTerm): ClockTerm {
  if (unit === 'WALL_HOURS') return { kind: 'WALL_MINUTES', amount: amount * 60 };
  if (unit === 'WORKING_HOURS') return { kind: 'WORKING_MINUTES', amount: amount * 60 };
  return { kind: unit, amount };
}

/** "24 小时", "7 个工作日", "当日 24:00 前". */
export function termWords(term: ClockTerm): Sentence {
  const { unit, amount } = typedTerm(term);
  if (unit === 'CALENDAR_DAYS' && amount === 0) return { key: 'limits.term.SAME_DAY', params: {} };
  return { key: `limits.term.${unit}`, params: { amount } };
}
