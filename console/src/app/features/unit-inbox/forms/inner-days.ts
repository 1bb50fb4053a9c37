import {
  addCivilDays,
  type CivilDate,
  civilDateOf,
  dayOfCalendar,
  dueDayOf,
  instantOn,
  minutesOf,
  type WorkingCalendar,
} from '@hotline/shared';

/** The working days that a unit below can be given, the latest first; the unit's own last day too. */
export function innerDays(
  calendar: WorkingCalendar,
  dayEnd: string,
  outerDueAt: string,
  now: Date,
): CivilDate[] {
  const last = dueDayOf(new Date(outerDueAt));
  const days = [last];
  for (
    let day = addCivilDays(last, -1);
    day >= civilDateOf(now) && instantOn(day, minutesOf(dayEnd)) > now;
    day = addCivilDays(day, -1)
  ) {
    if (dayOfCalendar(calendar, day).works) days.push(day);
  }
  return days;
}
