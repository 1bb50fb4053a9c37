/** A rate with what it was made of (statistics 1.8): two decimals, half up; nothing for N = 0. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number | null;
}

export function rateOf(numerator: number, denominator: number): Rate {
  if (denominator === 0) return { numerator, denominator, percent: null };
  // In whole numbers: 0.5 must round up whatever binary fractions make of it.
  const hundredths = Math.floor((numerator * 20_000 + denominator) / (2 * denominator));
  return { numerator, denominator, percent: hundredths / 100 };
}
