/**
 * In what a time limit is counted (rulebook 2.5): wall minutes run through nights and holidays,
 * working minutes run while the office is open, days and months end at the end of their last day.
 */
export const CLOCK_KINDS = [
  'WALL_MINUTES',
  'WORKING_MINUTES',
  'WORKING_DAYS',
  'CALENDAR_DAYS',
  'MONTHS',
] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A time limit: so many of that kind. Zero calendar days end with the day of the start. */
export interface ClockTerm {
  readonly kind: ClockKind;
  readonly amount: number;
}

/** The most that is sensible, so that no count runs for years: a year and a month. */
export const LARGEST_AMOUNT: Readonly<Record<ClockKind, number>> = {
  WALL_MINUTES: 400 * 24 * 60,
  WORKING_MINUTES: 250 * 24 * 60,
  WORKING_DAYS: 250,
  CALENDAR_DAYS: 400,
  MONTHS: 13,
};

/** Whether the amount is one that a due instant can be counted with. */
export function isSoundTerm({ kind, amount }: ClockTerm): boolean {
  const least = kind === 'CALENDAR_DAYS' ? 0 : 1;
  return Number.isInteger(amount) && amount >= least && amount <= LARGEST_AMOUNT[kind];
}
