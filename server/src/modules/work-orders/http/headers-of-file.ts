import type { ShownFile } from '../files/show-file.js';

/**
 * Shown in the browser as what it is and nothing else: no other type may be guessed, and a content
 * that got past every check could neither run a script nor ask for anything.
 */
export function headersOfFile({ mediaType, bytes, name }: ShownFile): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-length': String(bytes),
    'content-disposition': `inline; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}
