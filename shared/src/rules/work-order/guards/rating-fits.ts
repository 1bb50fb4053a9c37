import { isSatisfied, MOST_STARS, type Rating } from '../satisfaction.js';
import type { Verdict } from '../work-order-refusal.js';

/** Row 41: three stars or more, and solved in the citizen's own eyes. */
export function ratingIsSatisfied(rating: Rating): Verdict {
  if (!isRating(rating)) return { code: 'stars-out-of-range', params: {} };
  return isSatisfied(rating) ? undefined : { code: 'rated-dissatisfied', params: {} };
}

/** Row 43: one or two stars, or not solved. */
export function ratingIsDissatisfied(rating: Rating): Verdict {
  if (!isRating(rating)) return { code: 'stars-out-of-range', params: {} };
  return isSatisfied(rating) ? { code: 'rated-satisfied', params: {} } : undefined;
}

function isRating({ stars }: Rating): boolean {
  return Number.isInteger(stars) && stars >= 1 && stars <= MOST_STARS;
}
