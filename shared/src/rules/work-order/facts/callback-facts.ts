import type { Due } from '../../sla/due.js';
import type { ContactMeans } from '../contact-means.js';
import type { Rating, UnratedReason } from '../satisfaction.js';

export interface CallbackFacts {
  CallbackTried: { tryId: string; means: ContactMeans; note: string };
  RatedSatisfied: Rating & { note: string };
  RatedDissatisfied: Rating & { reason: string; judgeDue: Due };
  WorkOrderClosedUnrated: { why: UnratedReason; note: string };
  ReworkRuled: { reason: string; reworkDue: Due };
  StrikeOffProposed: { reason: string };
  StrikeOffConfirmed: object;
  CallbackOverdueMarked: { dueAt: string };
  JudgeOverdueMarked: { dueAt: string };
  ReworkOverdueMarked: { dueAt: string };
}
