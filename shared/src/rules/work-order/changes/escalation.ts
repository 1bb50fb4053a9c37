import { keyOfStep } from '../../escalation/steps-ahead.js';
import type { EscalationFacts } from '../facts/escalation-facts.js';
import type { ChangesOf } from './change-of.js';

export const CHANGES_OF_ESCALATION: ChangesOf<keyof EscalationFacts> = {
  Escalated: ({ handling }, { step, ...clock }) => ({
    handling: { ...handling, climbedSteps: [...handling.climbedSteps, keyOfStep(step, clock)] },
  }),
};
