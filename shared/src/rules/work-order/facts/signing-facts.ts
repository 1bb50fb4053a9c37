import type { Due } from '../../sla/due.js';
import type { CitesFiles } from '../attachment.js';
import type { ReturnReason } from '../return-reason.js';

export interface SigningFacts {
  AssignmentSigned: { assignmentId: string; late: boolean };
  ReturnRequested: CitesFiles & {
    requestId: string;
    assignmentId: string;
    unitId: string;
    reasonCode: ReturnReason;
    reasonText: string;
    basis: string;
    suggestedUnitId: string | null;
    reviewDue: Due;
    /** 误签: the unit had signed (row 28). */
    missign: boolean;
  };
  ReturnApproved: {
    requestId: string;
    assignmentId: string;
    reason: string;
    dispatchDue: Due;
    /** Returned so often that the city rules on it, until then; else null. */
    rulingDue: Due | null;
  };
  ReturnRejected: {
    requestId: string;
    assignmentId: string;
    unitId: string;
    reason: string;
    /** The sign clock after the pause: what was left of it, at least two hours. */
    signDueAt: string;
    /** The unit had signed: it goes on with its work (row 28). */
    missign: boolean;
  };
  SignOverdueMarked: { assignmentId: string; dueAt: string };
  ReviewOverdueMarked: { dueAt: string };
}
