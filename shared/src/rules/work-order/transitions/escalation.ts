import { stepIsAhead } from '../guards/step-is-ahead.js';
import type { TransitionsOf } from './transition.js';

/** The ladder of 2.4: who is told, and what follows, when a unit's time runs out or has run out. */
export const ESCALATION: TransitionsOf<'ESCALATE'> = {
  ESCALATE: {
    row: '2.4, escalation ladder',
    from: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [stepIsAhead],
    fact: 'Escalated',
  },
};
