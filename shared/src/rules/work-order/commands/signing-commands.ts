import type { Due } from '../../sla/due.js';
import type { CitesFiles, OrderFile } from '../attachment.js';
import type { ReturnReason } from '../return-reason.js';
import type { MayOpenDispute } from './dispute-commands.js';

interface ReturnRequested extends CitesFiles {
  readonly requestId: string;
  readonly assignmentId: string;
  readonly reasonCode: ReturnReason;
  readonly reasonText: string;
  readonly basis: string;
  readonly suggestedUnitId: string | null;
  readonly reviewDue: Due;
  /** Those that the request names, as found. */
  readonly files?: readonly OrderFile[];
}

export interface SigningCommands {
  SIGN: { assignmentId: string };
  SIGN_AS_CO: { assignmentId: string };
  /** Where the city chose that a missed T-SIGN counts as a signature (2.8). */
  DEEM_SIGNED: { assignmentId: string };
  REQUEST_RETURN: ReturnRequested;
  /** 误签更正: after the signature (row 28). */
  REQUEST_MISSIGN_RETURN: ReturnRequested;
  APPROVE_RETURN: MayOpenDispute & { requestId: string; reason: string; dispatchDue: Due };
  REJECT_RETURN: { requestId: string; reason: string };
  MARK_SIGN_OVERDUE: { assignmentId: string };
  MARK_REVIEW_OVERDUE: object;
}
