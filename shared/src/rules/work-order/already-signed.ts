import type { Assignment } from './assignment.js';
import type { Verdict } from './work-order-refusal.js';

export function alreadySigned(assignment: Assignment): Verdict {
  if (assignment.state !== 'SIGNED') return undefined;
  const { signedByName, signedAt } = assignment;
  return { code: 'already-signed', params: { by: signedByName ?? '', at: signedAt ?? '' } };
}
