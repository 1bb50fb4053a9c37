import type { Actor } from '../permissions/actor.js';
import { type AssignmentRole, type AssignmentState, isLive } from './assignment-state.js';

/** What one unit has to do with an order in one round, as far as rules ask. Instants: ISO 8601, UTC. */
export interface Assignment {
  readonly id: string;
  readonly round: number;
  readonly role: AssignmentRole;
  /** Of a SUB: the assignment of the unit that forwarded it; null for LEAD and CO. */
  readonly parentId: string | null;
  /**
   * Speaks with the requester, asks for time and files the close: the LEAD, or the SUB to which it
   * handed that over. One in a round.
   */
  readonly handler: boolean;
  readonly unitId: string;
  readonly unitName: string;
  /** Ids from the root of the unit tree down to the unit itself, as they were at dispatch. */
  readonly unitChain: readonly string[];
  readonly state: AssignmentState;
  readonly dispatchedAt: string;
  /** When a person of the unit first saw the order. */
  readonly receivedAt: string | null;
  /** Until when nobody of the unit had looked; never erased. */
  readonly unreceivedAt: string | null;
  /** When the running sign clock started: the dispatch, or the rejection of a return. */
  readonly signStartedAt: string;
  readonly signDueAt: string;
  readonly handleDueAt: string;
  readonly signedAt: string | null;
  readonly signedByName: string | null;
  /** 误签: when the unit asked to undo its signature (row 28); never erased. */
  readonly missignedAt: string | null;
  /** Breach mark; never erased (I7). */
  readonly signOverdueAt: string | null;
  /** When the LEAD filed the close that stands, or the CO reported. */
  readonly submittedAt: string | null;
  /** Breach mark of the handling clock; never erased (I7). */
  readonly handleOverdueAt: string | null;
}

/** What is at stake for the units now: the live assignments of the current round. */
export function liveAssignments(order: {
  readonly round: number;
  readonly assignments: readonly Assignment[];
}): Assignment[] {
  return order.assignments.filter((a) => a.round === order.round && isLive(a));
}

/** The assignment the actor's own unit has to act on. */
export function ownAssignment(
  order: { readonly round: number; readonly assignments: readonly Assignment[] },
  actor: Actor,
): Assignment | undefined {
  return liveAssignments(order).find((assignment) => assignment.unitId === actor.unitId);
}
