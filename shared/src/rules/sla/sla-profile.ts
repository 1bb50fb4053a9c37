import { type ClockTime, OFFICE_HOURS, type OfficePeriod } from './office-hours.js';
import type { Urgency } from './urgency.js';

/** The durations of one kind of order. Cities differ, so they are data (rulebook 2.4). */
export interface SlaProfile {
  readonly code: string;
  /** Wall hours from dispatch to the signature of the lead unit. */
  readonly signHours: number;
  /** Working days from dispatch to the close request. */
  readonly handleWorkingDays: number;
  /** Working days from the first dispatch to the day promised to the citizen. */
  readonly citizenWorkingDays: number;
  /** Wall minutes from submission to dispatch. */
  readonly dispatchMinutes: Readonly<Record<Urgency, number>>;
  /** Dispatched after this time of day, an urgent order may be answered by phone past midnight. */
  readonly urgentContactLateFrom: ClockTime;
  readonly urgentContactLateHours: number;
  /** Working hours of the reviewer for a return request. */
  readonly returnReviewHours: number;
  /** Wall hours of the agent to ask the requester for missing facts. */
  readonly infoHours: number;
  /** Working days of each step for an extension request, and for a close request. */
  readonly extensionReviewWorkingDays: number;
  readonly closeReviewWorkingDays: number;
  readonly callbackWorkingDays: number;
  /** From a negative rating to its ruling. */
  readonly judgeWorkingDays: number;
  readonly reworkWorkingDays: number;
  /** When a day counted in working days ends: 民法典 203 allows 24:00 or the close of business. */
  readonly dayEnd: ClockTime;
  readonly officeHours: readonly OfficePeriod[];
}

/** The district rulebook's figures (S2 R3, R8, R9); those it leaves open are our own [P]. */
export const DEFAULT_SLA_PROFILE: SlaProfile = {
  code: 'S2',
  signHours: 24,
  handleWorkingDays: 7,
  citizenWorkingDays: 7,
  dispatchMinutes: { NORMAL: 120, URGENT: 10, CRITICAL: 10 },
  urgentContactLateFrom: '22:00',
  urgentContactLateHours: 2,
  returnReviewHours: 4,
  infoHours: 4,
  extensionReviewWorkingDays: 1,
  closeReviewWorkingDays: 1,
  callbackWorkingDays: 3,
  judgeWorkingDays: 1,
  reworkWorkingDays: 5,
  dayEnd: '24:00',
  officeHours: OFFICE_HOURS,
};
