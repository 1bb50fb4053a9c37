import type { Assignment } from './assignment.js';
import type { AssignmentState } from './assignment-state.js';
import type { Verdict } from './work-order-refusal.js';

const SINCE_THE_SIGNATURE: readonly AssignmentState[] = ['SIGNED', 'SUBMITTED', 'ACCEPTED'];

export function alreadySigned(assignment: Assignment): Verdict {
  if (!SINCE_THE_SIGNATURE.includes(assignment.state)) return undefined;
  const { signedByName, signedAt } = assignment;
  return { code: 'already-signed', params: { by: signedByName ?? '', at: signedAt ?? '' } };
}
