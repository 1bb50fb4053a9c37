import type { Due } from '../../sla/due.js';
import type { ReturnReason } from '../return-reason.js';

export interface SigningCommands {
  SIGN: { assignmentId: string };
  SIGN_AS_CO: { assignmentId: string };
  REQUEST_RETURN: {
    requestId: string;
    assignmentId: string;
    reasonCode: ReturnReason;
    reasonText: string;
    basis: string;
    suggestedUnitId: string | null;
    reviewDue: Due;
  };
  APPROVE_RETURN: { requestId: string; reason: string; dispatchDue: Due };
  REJECT_RETURN: { requestId: string; reason: string };
  MARK_SIGN_OVERDUE: { assignmentId: string };
  MARK_REVIEW_OVERDUE: object;
}
