import type { Due } from '../../sla/due.js';
import type { OrderFile } from '../attachment.js';
import type { CloseReport } from '../close-report.js';

export interface ClosingCommands {
  /** `files`: those that the report names, as found. */
  DRAFT_CLOSE: { assignmentId: string; report: CloseReport; files?: readonly OrderFile[] };
  SEND_BACK_CLOSE: { assignmentId: string; reason: string };
  /** The leader signs what the clerk drafted. */
  FILE_CLOSE: {
    requestId: string;
    assignmentId: string;
    opinion: string;
    reviewDue: Due;
    /** 2.8: there is no district tier. */
    cityJudgesAlone?: boolean;
  };
  APPROVE_CLOSE_AS_UNIT: { requestId: string; reviewDue: Due };
  APPROVE_CLOSE: {
    requestId: string;
    note: string;
    callbackDue: Due;
    /** 2.8: what counts is when a close is approved, not when it was filed. */
    onTimeByApproval?: boolean;
  };
  REJECT_CLOSE: { requestId: string; defects: string };
}
