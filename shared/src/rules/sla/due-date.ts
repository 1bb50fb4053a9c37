import { addWorkingDays, type WorkingDayCount } from './add-working-days.js';
import { addWorkingHours } from './add-working-hours.js';
import {
  type CivilDate,
  civilDateOf,
  endOfCivilDate,
  HOUR_MS,
  instantOn,
  minutesIntoDay,
} from './civil-date.js';
import type { Due, SlaClock } from './due.js';
import { minutesOf } from './office-hours.js';
import type { SlaProfile } from './sla-profile.js';
import type { Urgency } from './urgency.js';
import type { WorkingCalendar } from './working-calendar.js';

/** T-DISP: wall minutes from submission; the dispatch desk never closes. */
export function dispatchDue(profile: SlaProfile, submittedAt: Date, urgency: Urgency): Due {
  return wallDue('T-DISP', submittedAt, profile.dispatchMinutes[urgency]);
}

/** T-SIGN: wall hours from the dispatch instant, through nights and holidays (S2 R3). */
export function signDue(
  profile: SlaProfile,
  dispatchedAt: Date,
  hours: number = profile.signHours,
): Due {
  return wallDue('T-SIGN', dispatchedAt, hours * 60);
}

/** T-HANDLE: end of the nth working day after dispatch, which itself is not counted (S2 R8). */
export function handleDue(calendar: WorkingCalendar, profile: SlaProfile, dispatchedAt: Date): Due {
  return daysAfter(calendar, profile, 'T-HANDLE', dispatchedAt, profile.handleWorkingDays);
}

/** T-CITIZEN: the day promised to the citizen at the first dispatch; returns never move it. */
export function citizenDue(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  firstDispatchedAt: Date,
): Due {
  return daysAfter(calendar, profile, 'T-CITIZEN', firstDispatchedAt, profile.citizenWorkingDays);
}

/** T-EXT: working days counted on from the old due day, not from today (S2 R11). */
export function extendedDue(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  oldDueAt: Date,
  workingDays: number,
): Due {
  const count = addWorkingDays(calendar, dueDayOf(oldDueAt), workingDays);
  return workingDaysDue('T-HANDLE', profile, workingDays, count);
}

/** T-URGENT-CONTACT: 24:00 of the day of dispatch, working day or not (S2 R9); late: +2 h [P]. */
export function urgentContactDue(profile: SlaProfile, dispatchedAt: Date): Due {
  const date = civilDateOf(dispatchedAt);
  const startedAt = dispatchedAt.toISOString();
  const late = minutesIntoDay(dispatchedAt) > minutesOf(profile.urgentContactLateFrom);
  const lateHours = profile.urgentContactLateHours;
  return {
    clock: 'T-URGENT-CONTACT',
    dueAt: (late
      ? new Date(dispatchedAt.getTime() + lateHours * HOUR_MS)
      : endOfCivilDate(date)
    ).toISOString(),
    provisional: false,
    trace: { kind: 'CALENDAR_DAY', startedAt, date, ...(late && { lateHours }) },
  };
}

/** T-RET-REV: working hours from the filing of a return request [P]. */
export function returnReviewDue(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  filedAt: Date,
): Due {
  const hours = profile.returnReviewHours;
  const { at, spans, provisional } = addWorkingHours(calendar, profile.officeHours, filedAt, hours);
  return {
    clock: 'T-RET-REV',
    dueAt: at.toISOString(),
    provisional,
    trace: {
      kind: 'WORKING_HOURS',
      hours,
      spans: spans.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    },
  };
}

/** T-INFO: wall hours from the dispatcher's question [P]. */
export function infoDue(profile: SlaProfile, askedAt: Date): Due {
  return wallDue('T-INFO', askedAt, profile.infoHours * 60);
}

/** T-EXT-REV: of each step, from the filing or from the approval of the step before [P]. */
export function extensionReviewDue(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  from: Date,
): Due {
  return daysAfter(calendar, profile, 'T-EXT-REV', from, profile.extensionReviewWorkingDays);
}

/** T-CLOSE-REV: of each step, from the filing or from the approval of the step before [P]. */
export function closeReviewDue(calendar: WorkingCalendar, profile: SlaProfile, from: Date): Due {
  return daysAfter(calendar, profile, 'T-CLOSE-REV', from, profile.closeReviewWorkingDays);
}

/** T-CB: from the accepted close [P]. */
export function callbackDue(calendar: WorkingCalendar, profile: SlaProfile, acceptedAt: Date): Due {
  return daysAfter(calendar, profile, 'T-CB', acceptedAt, profile.callbackWorkingDays);
}

/** T-JUDGE: from the negative rating [P]. */
export function judgeDue(calendar: WorkingCalendar, profile: SlaProfile, ratedAt: Date): Due {
  return daysAfter(calendar, profile, 'T-JUDGE', ratedAt, profile.judgeWorkingDays);
}

/** T-REWORK: from the ruling that found the citizen right [P]. */
export function reworkDue(calendar: WorkingCalendar, profile: SlaProfile, ruledAt: Date): Due {
  return daysAfter(calendar, profile, 'T-REWORK', ruledAt, profile.reworkWorkingDays);
}

/** The day that ends with a due instant: 24:00 belongs to the day before midnight. */
export function dueDayOf(dueAt: Date): CivilDate {
  return civilDateOf(new Date(dueAt.getTime() - 1));
}

function wallDue(clock: SlaClock, startedAt: Date, minutes: number): Due {
  return {
    clock,
    dueAt: new Date(startedAt.getTime() + minutes * 60_000).toISOString(),
    provisional: false,
    trace: { kind: 'WALL', startedAt: startedAt.toISOString(), minutes },
  };
}

function daysAfter(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  clock: SlaClock,
  startedAt: Date,
  workingDays: number,
): Due {
  const count = addWorkingDays(calendar, civilDateOf(startedAt), workingDays);
  return workingDaysDue(clock, profile, workingDays, count);
}

function workingDaysDue(
  clock: SlaClock,
  { dayEnd }: SlaProfile,
  workingDays: number,
  { date, days, provisional }: WorkingDayCount,
): Due {
  return {
    clock,
    dueAt: instantOn(date, minutesOf(dayEnd)).toISOString(),
    provisional,
    trace: { kind: 'WORKING_DAYS', workingDays, date, dayEnd, days },
  };
}
