import type { Verdict, WorkOrderRefusals } from '../work-order-refusal.js';
import { named } from './named.js';

type Field = WorkOrderRefusals['text-missing']['field'];

/** The record must hold the words themselves, not only that something was said. */
export function textIsGiven<F extends Field>(
  field: F,
): (command: Readonly<Record<F, string>>) => Verdict {
  return named(`textIsGiven(${field})`, (command: Readonly<Record<F, string>>): Verdict =>
    command[field].trim() === '' ? { code: 'text-missing', params: { field } } : undefined,
  );
}
