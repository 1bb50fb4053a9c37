import type { Due } from '../../sla/due.js';
import type { CloseReport } from '../close-report.js';
import type { JudgeStep } from '../first-judge.js';

export interface ClosingFacts {
  CloseDrafted: { assignmentId: string; report: CloseReport };
  CloseDraftSentBack: { assignmentId: string; reason: string };
  CloseFiled: {
    requestId: string;
    assignmentId: string;
    unitId: string;
    report: CloseReport;
    /** 领导签署意见 */
    opinion: string;
    reviewDue: Due;
    /** Who judges it first. */
    step: JudgeStep;
    /** Filed after the handling clock, or after the clock of the rework. */
    late: boolean;
    /** The extension request that the close made needless. */
    lapsedExtensionId: string | null;
  };
  CloseApprovedByUnit: { requestId: string; assignmentId: string; reviewDue: Due };
  CloseApproved: {
    requestId: string;
    assignmentId: string;
    note: string;
    callbackDue: Due;
    /** Where approval is what counts: it came after the unit's due instant. */
    late: boolean;
  };
  CloseRejected: {
    requestId: string;
    assignmentId: string;
    defects: string;
    /** Who rejected it. */
    step: JudgeStep;
  };
}
