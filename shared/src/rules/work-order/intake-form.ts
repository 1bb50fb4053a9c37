import type { Urgency } from '../sla/urgency.js';
import type { RequestType } from './request-type.js';

/** What the agent has written so far, as far as rules ask about it. Texts may be empty. */
export interface IntakeForm {
  readonly requesterName: string;
  /** The caller does not want to be named. */
  readonly anonymous: boolean;
  /** A number to reach the requester is known: the caller's own, or one that was dictated. */
  readonly hasPhone: boolean;
  /** When it happened, in the caller's words. */
  readonly occurred: string;
  readonly place: string;
  /** 起因经过, in the caller's words. */
  readonly matter: string;
  readonly requestType: RequestType | null;
  readonly categoryCode: string | null;
  readonly districtCode: string | null;
  readonly urgency: Urgency;
  readonly confidential: boolean;
  /** Answers to the attributes the category asks for, by attribute name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** 举报: the unit complained about; it and its subtree never get the order (G3). */
  readonly accusedUnitId: string | null;
}
