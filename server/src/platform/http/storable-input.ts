import type * as z from 'zod';

import { InvalidInput } from './contract.pipe.js';

/** No contract of ours is deeper; recursion over an input must have an end. */
const MAX_DEPTH = 12;

/**
 * The refusal, by field, of what no contract means and no table keeps: PostgreSQL takes neither U+0000
 * nor half of a surrogate pair. Asked of every body and query before anything else reads it.
 */
export function unstorable(input: unknown): InvalidInput | undefined {
  const defect = defectIn(input, []);
  return defect && new InvalidInput([{ code: 'custom', input: undefined, ...defect }]);
}

type Defect = Pick<z.core.$ZodIssueBase, 'path' | 'message'>;

function defectIn(value: unknown, path: string[]): Defect | undefined {
  if (typeof value === 'string') {
    return isStorable(value) ? undefined : { path, message: '含有无法保存的字符' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= MAX_DEPTH) return { path, message: '嵌套过深' };
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return { path, message: '字段名含有无法保存的字符' };
    const defect = defectIn(inner, [...path, key]);
    if (defect) return defect;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
