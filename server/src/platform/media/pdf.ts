import type { MediaCheck } from './media.js';

/** Readers look so far from the end for the last lines. */
const TAIL = 2_048;
const LAST_LINES = /startxref\s+(\d+)\s+%%EOF/g;

export function isPdf(content: Buffer): boolean {
  return /^%PDF-[12]\.\d/.test(content.toString('latin1', 0, 8));
}

/** The end names a place inside, and there stands the table of its parts. */
export function checkPdf(content: Buffer): MediaCheck {
  const tail = content.toString('latin1', Math.max(0, content.length - TAIL));
  const [, place] = [...tail.matchAll(LAST_LINES)].at(-1) ?? [];
  if (place === undefined) return 'BROKEN';
  const at = Number(place);
  const there = content.toString('latin1', at, at + 40);
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(there) ? 'SOUND' : 'BROKEN';
}
