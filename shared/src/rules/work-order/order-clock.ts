import type { Due } from '../sla/due.js';

/** A clock of the order itself. Instants: ISO 8601, UTC. */
export interface OrderClockState {
  readonly startedAt: string;
  readonly dueAt: string;
  /** How the due instant came about; null where a person promised it. */
  readonly due: Due | null;
  /** Breach mark; never erased while the clock stands (I7). */
  readonly overdueAt: string | null;
}

export function started(at: string, due: Due): OrderClockState {
  return { startedAt: at, dueAt: due.dueAt, due, overdueAt: null };
}

export function broken(clock: OrderClockState, dueAt: string): OrderClockState {
  return { ...clock, overdueAt: dueAt };
}
