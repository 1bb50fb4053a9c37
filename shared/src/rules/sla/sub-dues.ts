import { type CountedDay, subtractWorkingDays } from './add-working-days.js';
import { addCivilDays, type CivilDate, civilDateOf, instantOn } from './civil-date.js';
import type { Due } from './due.js';
import { dueDayOf } from './due-date.js';
import { dueOfTerm, wallDue, workingDaysDue } from './due-of-term.js';
import { minutesOf } from './office-hours.js';
import type { SlaProfile } from './sla-profile.js';
import { dayOfCalendar, type WorkingCalendar } from './working-calendar.js';

/** Until when the unit above has to be done, and the day it chose for the unit below. */
export interface OuterTime {
  readonly outerDueAt: Date;
  /** Left out: one working day before the outer due day, if that lies ahead. */
  readonly dueOn?: CivilDate | undefined;
}

export interface SubDues {
  readonly sign: Due;
  readonly handle: Due;
}

/**
 * The inner clocks of a unit below (rulebook 2.1, rows 20 and 31). By themselves they never exceed
 * the outer one; a chosen day that lies beyond it is left for the rules to refuse.
 */
export function subDues(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  { outerDueAt, dueOn }: OuterTime,
  now: Date,
): SubDues {
  const day = dueOn ?? dayBefore(calendar, profile, outerDueAt, now);
  const handle = endingOn(calendar, profile, day, outerDueAt, now);
  return { sign: subSignDue(calendar, profile, new Date(handle.dueAt), now), handle };
}

/** Where no day is left, the unit below has as long as the one above. */
function dayBefore(
  calendar: WorkingCalendar,
  { dayEnd }: SlaProfile,
  outerDueAt: Date,
  now: Date,
): CivilDate {
  const outer = dueDayOf(outerDueAt);
  const before = subtractWorkingDays(calendar, outer, 1).date;
  return instantOn(before, minutesOf(dayEnd)) > now ? before : outer;
}

function endingOn(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  date: CivilDate,
  outerDueAt: Date,
  now: Date,
): Due {
  const days = daysUntil(calendar, civilDateOf(now), date);
  const workingDays = days.filter(({ nth }) => nth !== undefined).length;
  const provisional = days.some((day) => day.provisional);
  const due = workingDaysDue('T-HANDLE', profile, workingDays, { date, days, provisional });
  const isOuterDay = date === dueDayOf(outerDueAt);
  return isOuterDay ? { ...due, dueAt: outerDueAt.toISOString() } : due;
}

function daysUntil(calendar: WorkingCalendar, start: CivilDate, last: CivilDate): CountedDay[] {
  const days: CountedDay[] = [{ date: start, reason: 'START_DAY', provisional: false }];
  let nth = 0;
  for (let date = addCivilDays(start, 1); date <= last; date = addCivilDays(date, 1)) {
    const { works, ...day } = dayOfCalendar(calendar, date);
    if (works) nth += 1;
    days.push(works ? { ...day, nth } : day);
  }
  return days;
}

/** T-SUB-SIGN [P]. Whoever gets an order that is late already still has time to take it. */
function subSignDue(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  handleDueAt: Date,
  now: Date,
): Due {
  const due = dueOfTerm(calendar, profile, 'T-SUB-SIGN', profile.clocks['T-SUB-SIGN'], now);
  if (handleDueAt <= now || new Date(due.dueAt) <= handleDueAt) return due;
  const minutes = Math.floor((handleDueAt.getTime() - now.getTime()) / 60_000);
  return wallDue('T-SUB-SIGN', now, minutes);
}
