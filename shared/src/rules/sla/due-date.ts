import { addWorkingDays } from './add-working-days.js';
import { type CivilDate, civilDateOf, HOUR_MS, minutesIntoDay } from './civil-date.js';
import type { Due, SlaClock } from './due.js';
import { dueOfTerm, workingDaysDue } from './due-of-term.js';
import { minutesOf } from './office-hours.js';
import type { ProfiledClock, SlaProfile } from './sla-profile.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Counts one clock of an order from its start, by the figure that the order's profile names. */
export type DueCount = (calendar: WorkingCalendar, profile: SlaProfile, startedAt: Date) => Due;

/** T-DISP: from submission; the dispatch desk never closes [P]. */
export const dispatchDue: DueCount = countOf('T-DISP');

/** T-SIGN: from dispatch, through nights and holidays (S2 R3, R4). */
export const signDue: DueCount = countOf('T-SIGN');

/** T-SIGN of a unit that filed a border dispute in time (报备), from dispatch (S2 R5). */
export const filedSignDue: DueCount = countOf('T-SIGN', 'T-SIGN-FILED');

/** T-HANDLE: from dispatch, which itself is not counted (S2 R8). */
export const handleDue: DueCount = countOf('T-HANDLE');

/** T-CITIZEN: the day promised to the citizen at the first dispatch; returns never move it. */
export const citizenDue: DueCount = countOf('T-CITIZEN');

/** T-RET-REV: from the filing of a return request [P]. */
export const returnReviewDue: DueCount = countOf('T-RET-REV');

/** T-INFO: from the dispatcher's question [P]. */
export const infoDue: DueCount = countOf('T-INFO');

/** T-RULING: from the return that makes it a dispute [P]. */
export const rulingDue: DueCount = countOf('T-RULING');

/** T-EXT-REV: of each step, from the filing or from the approval of the step before [P]. */
export const extensionReviewDue: DueCount = countOf('T-EXT-REV');

/** T-CLOSE-REV: of each step, from the filing or from the approval of the step before [P]. */
export const closeReviewDue: DueCount = countOf('T-CLOSE-REV');

/** T-CB: from the accepted close [P]. */
export const callbackDue: DueCount = countOf('T-CB');

/** T-JUDGE: from the negative rating [P]. */
export const judgeDue: DueCount = countOf('T-JUDGE');

/** T-REWORK: from the ruling that found the citizen right [P]. */
export const reworkDue: DueCount = countOf('T-REWORK');

/** T-URGENT-CONTACT: 24:00 of the day of dispatch, working day or not (S2 R9); late: +2 h [P]. */
export const urgentContactDue: DueCount = (calendar, profile, dispatchedAt) => {
  const due = countOf('T-URGENT-CONTACT')(calendar, profile, dispatchedAt);
  return endsTooSoon(profile, dispatchedAt) ? lateContactDue(due, profile, dispatchedAt) : due;
};

function endsTooSoon({ clocks, urgentContactLateFrom }: SlaProfile, dispatchedAt: Date): boolean {
  const { kind, amount } = clocks['T-URGENT-CONTACT'];
  const sameDay = kind === 'CALENDAR_DAYS' && amount === 0;
  return sameDay && minutesIntoDay(dispatchedAt) > minutesOf(urgentContactLateFrom);
}

function lateContactDue(
  due: Due,
  { urgentContactLateHours: lateHours }: SlaProfile,
  dispatchedAt: Date,
): Due {
  const date = civilDateOf(dispatchedAt);
  return {
    ...due,
    dueAt: new Date(dispatchedAt.getTime() + lateHours * HOUR_MS).toISOString(),
    trace: { kind: 'CALENDAR_DAY', startedAt: dispatchedAt.toISOString(), date, lateHours },
  };
}

/** T-EXT: working days counted on from the old due day, not from today (S2 R11). */
export function extendedDue(
  calendar: WorkingCalendar,
  base: Pick<SlaProfile, 'dayEnd'>,
  oldDueAt: Date,
  workingDays: number,
): Due {
  const count = addWorkingDays(calendar, dueDayOf(oldDueAt), workingDays);
  return workingDaysDue('T-HANDLE', base, workingDays, count);
}

/** The day that ends with a due instant: 24:00 belongs to the day before midnight. */
export function dueDayOf(dueAt: Date): CivilDate {
  return civilDateOf(new Date(dueAt.getTime() - 1));
}

function countOf(clock: ProfiledClock & SlaClock, figure: ProfiledClock = clock): DueCount {
  return (calendar, profile, startedAt) =>
    dueOfTerm(calendar, profile, clock, profile.clocks[figure], startedAt);
}
