import { Instant } from '@hotline/shared';
import * as z from 'zod';

import { Refused } from '../../../platform/http/refused.js';

/** Where a page ended: the sort key of its last row, and the id that makes it unique. */
const Cursor = z.tuple([Instant.nullable(), z.uuid()]);
export type OrderCursor = z.infer<typeof Cursor>;

export function encodeCursor(cursor: OrderCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

export function decodeCursor(text: string): OrderCursor {
  const result = Cursor.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  if (result.success) return result.data;
  throw new Refused('invalid-input', undefined, [{ path: 'cursor', message: 'cursor' }]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
