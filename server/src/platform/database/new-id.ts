import { randomUUID } from 'node:crypto';

/**
 * UUID version 7 (RFC 9562): sorts by time, so that indexes grow at one end.
 * Milliseconds come from the caller's clock only for the order; uniqueness is in the 74 random bits,
 * taken from a random UUID, whose source Node keeps filled.
 */
export function newId(at: Date = new Date(performance.timeOrigin + performance.now())): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
