import type { TextField, Verdict } from '../work-order-refusal.js';
import { named } from './named.js';

/** The record must hold the words themselves, not only that something was said. */
export function textIsGiven<F extends TextField>(
  field: F,
): (command: Readonly<Record<F, string>>) => Verdict {
  return named(`textIsGiven(${field})`, (command: Readonly<Record<F, string>>): Verdict =>
    command[field].trim() === '' ? { code: 'text-missing', params: { field } } : undefined,
  );
}
