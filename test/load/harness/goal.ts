import { median } from './statistics.ts';

/** How good a figure must be. */
export type Bound =
  { readonly atLeast: number } | { readonly atMost: number } | { readonly exactly: number };

export type Verdict = 'stretch' | 'must' | 'MISSED';

export interface Figure {
  /** P1 … P13 of the performance goals. */
  readonly goal: string;
  readonly what: string;
  /** Median of the cycles' ratios, or the figure itself where it is none. */
  readonly value: number;
  readonly must: Bound;
  readonly stretch: Bound;
  /** What stands behind the ratio, for people: "812/s" and "1,204/s". */
  readonly ours: string;
  readonly limit: string;
  /** One value for each cycle. */
  readonly cycles: readonly number[];
}

/** Median of the ratios taken cycle by cycle: what slows both at the same time cancels out. */
export function ratio(
  ours: readonly number[],
  limit: readonly number[],
): { value: number; cycles: number[] } {
  const cycles = ours.map((value, cycle) => value / (limit[cycle] ?? Number.NaN));
  return { value: median(cycles), cycles };
}

export function verdictOf({ value, must, stretch }: Figure): Verdict {
  if (!meets(value, must)) return 'MISSED';
  return meets(value, stretch) ? 'stretch' : 'must';
}

export function inWords(bound: Bound): string {
  if ('atLeast' in bound) return `≥ ${bound.atLeast}`;
  if ('atMost' in bound) return `≤ ${bound.atMost}`;
  return `= ${bound.exactly}`;
}

function meets(value: number, bound: Bound): boolean {
  if ('atLeast' in bound) return value >= bound.atLeast;
  if ('atMost' in bound) return value <= bound.atMost;
  return value === bound.exactly;
}
