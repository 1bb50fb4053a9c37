import type { EscalationCommands } from '../commands/escalation-commands.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_ESCALATION: FactsOf<keyof EscalationCommands> = {
  ESCALATE: ({ step, assignmentId, dueAt }) => ({ type: 'Escalated', step, assignmentId, dueAt }),
};
