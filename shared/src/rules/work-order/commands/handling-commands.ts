import type { Due } from '../../sla/due.js';
import type { ContactMeans } from '../contact-means.js';

/** What units ask extensions and closes by; returns have a review of their own. */
export const REVIEWED_REQUEST_KINDS = ['EXTENSION', 'CLOSE'] as const;

export type ReviewedRequestKind = (typeof REVIEWED_REQUEST_KINDS)[number];

/** The new due of one unit below. */
export interface InnerDue {
  readonly assignmentId: string;
  readonly newDue: Due;
}

export interface HandlingCommands {
  RECORD_CONTACT: {
    contactId: string;
    /** The unit's own; null where the agent asks for missing facts. */
    assignmentId: string | null;
    means: ContactMeans;
    reached: boolean;
    note: string;
  };
  URGE: { note: string };
  REPORT_AS_CO: { assignmentId: string; report: string };
  REQUEST_EXTENSION: {
    requestId: string;
    assignmentId: string;
    /** Working days, 1 to 7. */
    days: number;
    reason: string;
    reviewDue: Due;
    /** 2.8: there is no district tier. */
    cityJudgesAlone?: boolean;
  };
  APPROVE_EXTENSION_AS_UNIT: { requestId: string; reviewDue: Due };
  /**
   * `newDue` counts on from the LEAD's old due (`extendedDue`), not from today, and `inner` in the
   * same way from those of the units below it.
   */
  APPROVE_EXTENSION: {
    requestId: string;
    reason: string;
    newDue: Due;
    inner?: readonly InnerDue[];
  };
  REJECT_EXTENSION: { requestId: string; reason: string };
  MARK_HANDLE_OVERDUE: { assignmentId: string };
  MARK_URGENT_CONTACT_OVERDUE: object;
  MARK_REQUEST_REVIEW_OVERDUE: { requestKind: ReviewedRequestKind };
}
