import type { EscalationStep } from '../../escalation/escalation-step.js';

export interface EscalationFacts {
  /** The step as it was configured then: the ladder may be another one tomorrow. */
  Escalated: { step: EscalationStep; assignmentId: string | null; dueAt: string };
}
