import { type Assignment, liveAssignments } from './assignment.js';

type Round = Parameters<typeof liveAssignments>[0];

/** The assignment that handles the order: the LEAD's, or that of the SUB to which it was handed over. */
export function handlerOf(order: Round): Assignment | undefined {
  return liveAssignments(order).find(({ handler }) => handler);
}

/** A CO answers for its own part; of the others only the handler speaks with the requester. */
export function speaksWithRequester({ role, handler }: Assignment): boolean {
  return role === 'CO' || handler;
}
