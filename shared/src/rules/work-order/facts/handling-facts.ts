import type { Due } from '../../sla/due.js';
import type { InnerDue, ReviewedRequestKind } from '../commands/handling-commands.js';
import type { ContactMeans } from '../contact-means.js';
import type { JudgeStep } from '../first-judge.js';

export interface HandlingFacts {
  ContactRecorded: {
    contactId: string;
    assignmentId: string | null;
    means: ContactMeans;
    reached: boolean;
    note: string;
  };
  WorkOrderUrged: { note: string };
  CoReported: { assignmentId: string; report: string; late: boolean };
  ExtensionRequested: {
    requestId: string;
    assignmentId: string;
    unitId: string;
    days: number;
    reason: string;
    reviewDue: Due;
    /** Who judges it first. */
    step: JudgeStep;
  };
  ExtensionApprovedByUnit: { requestId: string; assignmentId: string; reviewDue: Due };
  ExtensionApproved: {
    requestId: string;
    assignmentId: string;
    reason: string;
    oldDueAt: string;
    newDue: Due;
    /** Of the units below, never beyond `newDue`. */
    inner: readonly InnerDue[];
  };
  ExtensionRejected: {
    requestId: string;
    assignmentId: string;
    reason: string;
    /** Who rejected it. */
    step: JudgeStep;
  };
  HandleOverdueMarked: { assignmentId: string; dueAt: string };
  UrgentContactOverdueMarked: { dueAt: string };
  RequestReviewOverdueMarked: {
    requestKind: ReviewedRequestKind;
    requestId: string;
    assignmentId: string;
    /** Whose time it was. */
    step: JudgeStep;
    dueAt: string;
  };
}
