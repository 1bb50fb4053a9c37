import type { EscalatedClock, EscalationStep } from './escalation-step.js';
import { type OfficeTime, stepInstant } from './step-instant.js';

/** A unit's clock that nobody has ended, broken or not. */
export interface EscalatingClock {
  readonly clock: EscalatedClock;
  /** Null for a clock of the order itself, which its LEAD has to keep. */
  readonly assignmentId: string | null;
  /** ISO 8601, UTC. */
  readonly dueAt: string;
}

/** One step of one clock: an order climbs each of them once. */
export interface StepAhead extends EscalatingClock {
  readonly step: EscalationStep;
  readonly ringsAt: Date;
}

/** Names one step of one clock up to one due instant; an extension begins the ladder anew. */
export function keyOfStep(
  { code }: Pick<EscalationStep, 'code'>,
  { assignmentId, dueAt }: Pick<EscalatingClock, 'assignmentId' | 'dueAt'>,
): string {
  return [code, assignmentId ?? 'ORDER', dueAt].join(' ');
}

/**
 * The steps an order still has before it. A warning that has passed is of no use any more; what
 * follows a breach is never left out, however late it is found.
 */
export function stepsAhead(
  office: OfficeTime,
  ladder: readonly EscalationStep[],
  clocks: readonly EscalatingClock[],
  climbed: readonly string[],
  now: Date,
): StepAhead[] {
  return clocks.flatMap((running) =>
    ladder
      .filter((step) => step.clock === running.clock && !climbed.includes(keyOfStep(step, running)))
      .map((step) => ({
        ...running,
        step,
        ringsAt: stepInstant(office, step, new Date(running.dueAt)),
      }))
      .filter(({ step, ringsAt }) => step.amount >= 0 || ringsAt > now),
  );
}
