import { HOUR_MS } from '../sla/civil-date.js';
import type { Assignment } from './assignment.js';
import type { Filing } from './filing.js';

/** Rows 21b and 26 [P]: a unit that was told no has at least this long to sign. */
const LEAST_TIME_TO_SIGN_MS = 2 * HOUR_MS;

/** The pause gives back what was left when the request was filed; a told due never moves earlier. */
export function signDueAfterRejection(signDueAt: string, filedAt: string, now: Date): string {
  const remaining = Date.parse(signDueAt) - Date.parse(filedAt);
  return new Date(now.getTime() + Math.max(remaining, LEAST_TIME_TO_SIGN_MS)).toISOString();
}

/**
 * Row 21b: the hours that held provisionally are gone; the clock is what it was before the filing.
 * One that was missed by then stays missed.
 */
export function signDueAfterRefusal(
  { oldSignDueAt }: Pick<Filing, 'oldSignDueAt'>,
  { signDueAt, signOverdueAt }: Pick<Assignment, 'signDueAt' | 'signOverdueAt'>,
  now: Date,
): string {
  if (signOverdueAt !== null || now.getTime() > Date.parse(signDueAt)) return signDueAt;
  const least = now.getTime() + LEAST_TIME_TO_SIGN_MS;
  return new Date(Math.max(Date.parse(oldSignDueAt), least)).toISOString();
}
