/**
 * A name for one intention of the person: the server answers a repeat under the same key with the
 * first answer. Not `crypto.randomUUID()`: browsers offer that on https and localhost only.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
