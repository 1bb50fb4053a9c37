import type { CallDisposition } from './call-disposition.js';
import type { CallEnder, CallEndReason, CallState, MenuChoice } from './call-state.js';

/** One citizen's call as the rules see it: no number, no times of stages. */
export interface Call {
  readonly id: string;
  readonly state: CallState;
  /** Counts the facts of this call. */
  readonly version: number;
  readonly menuChoice?: MenuChoice;
  /** The agent whose telephone rings, in state OFFERED. */
  readonly offeredTo?: string;
  /** The agent who speaks or spoke last. */
  readonly answeredBy?: string;
  readonly held: boolean;
  readonly endedBy?: CallEnder;
  readonly endReason?: CallEndReason;
  /** The caller gave up in the queue (statistics 3.2 abandonRate). */
  readonly abandoned: boolean;
  readonly disposition?: CallDisposition;
}
