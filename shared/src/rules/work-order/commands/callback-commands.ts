import type { Due } from '../../sla/due.js';
import type { ContactMeans } from '../contact-means.js';
import type { Rating, UnratedReason } from '../satisfaction.js';

export interface CallbackCommands {
  /** Nobody was reached. */
  RECORD_CALLBACK_TRY: { tryId: string; means: ContactMeans; note: string };
  RECORD_SATISFIED: Rating & { note: string };
  RECORD_DISSATISFIED: Rating & { reason: string; judgeDue: Due };
  CLOSE_UNRATED: { why: UnratedReason; note: string };
  RULE_REWORK: { reason: string; reworkDue: Due };
  PROPOSE_STRIKE_OFF: { reason: string };
  CONFIRM_STRIKE_OFF: object;
  MARK_CALLBACK_OVERDUE: object;
  MARK_JUDGE_OVERDUE: object;
  MARK_REWORK_OVERDUE: object;
}
