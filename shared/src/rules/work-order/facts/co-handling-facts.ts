import type { Due } from '../../sla/due.js';
import type { Assignment } from '../assignment.js';
import type { GivenDues } from '../commands/given.js';

export interface CoHandlingFacts {
  HelpRequested: {
    requestId: string;
    assignmentId: string;
    unitId: string;
    unitName: string;
    reason: string;
    reviewDue: Due;
  };
  CoAdded: {
    /** The request that was granted by it. */
    requestId: string | null;
    assignmentId: string;
    assignment: Assignment;
    dues: Pick<GivenDues, 'sign' | 'handle'>;
    note: string;
  };
  HelpDeclined: { requestId: string; assignmentId: string; reason: string };
}
