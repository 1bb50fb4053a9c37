import type { EscalationStep } from '../../escalation/escalation-step.js';

export interface EscalationCommands {
  /** A step of the ladder is due for one clock: of one unit, or of the order itself (null). */
  ESCALATE: { step: EscalationStep; assignmentId: string | null; dueAt: string };
}
