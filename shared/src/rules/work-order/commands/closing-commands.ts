import type { Due } from '../../sla/due.js';
import type { OrderFile } from '../attachment.js';
import type { CloseReport } from '../close-report.js';

export interface ClosingCommands {
  /** `files`: those that the report names, as found. */
  DRAFT_CLOSE: { assignmentId: string; report: CloseReport; files?: readonly OrderFile[] };
  SEND_BACK_CLOSE: { assignmentId: string; reason: string };
  /** The leader signs what the clerk drafted. */
  FILE_CLOSE: { requestId: string; assignmentId: string; opinion: string; reviewDue: Due };
  APPROVE_CLOSE_AS_UNIT: { requestId: string; reviewDue: Due };
  APPROVE_CLOSE: { requestId: string; note: string; callbackDue: Due };
  REJECT_CLOSE: { requestId: string; defects: string };
}
