import type { IncomingHttpHeaders } from 'node:http';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The cookie is SameSite=Strict; this is the second lock. Browsers send Origin with every write and
 * with every WebSocket; what has none is no browser and holds no cookie of a victim.
 */
export function comesFromOurOrigin(
  method: string,
  headers: IncomingHttpHeaders,
  publicOrigin: string | undefined,
): boolean {
  if (READING.has(method)) return true;
  return isOurOrigin(headers, publicOrigin);
}

export function isOurOrigin(
  headers: IncomingHttpHeaders,
  publicOrigin: string | undefined,
): boolean {
  const { origin } = headers;
  if (origin === undefined) return true;
  if (publicOrigin !== undefined) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
