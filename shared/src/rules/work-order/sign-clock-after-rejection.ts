import { HOUR_MS } from '../sla/civil-date.js';

/** Row 26 [P]: a unit whose return was rejected has at least this long to sign. */
const LEAST_TIME_TO_SIGN_MS = 2 * HOUR_MS;

/** The pause gives back what was left when the request was filed; a told due never moves earlier. */
export function signDueAfterRejection(signDueAt: string, filedAt: string, now: Date): string {
  const remaining = Date.parse(signDueAt) - Date.parse(filedAt);
  return new Date(now.getTime() + Math.max(remaining, LEAST_TIME_TO_SIGN_MS)).toISOString();
}
