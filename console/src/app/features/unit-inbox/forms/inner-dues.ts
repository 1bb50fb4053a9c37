import {
  type CivilDate,
  DEFAULT_SLA_PROFILE,
  dueDayOf,
  type SubDues,
  subDues,
  type WorkingCalendar,
} from '@hotline/shared';

/** What the console knows of the calendar; `WorkingDays` fits. */
interface KnownDays {
  readonly calendar: () => WorkingCalendar;
  readonly dayEnd: () => string;
}

/** The clocks a unit below would get now, by the rule the server counts with; and their last day. */
export function innerDues(
  { calendar, dayEnd }: KnownDays,
  outerDueAt: string,
  dueOn: CivilDate | undefined,
  now: Date,
): SubDues & { readonly day: CivilDate } {
  const profile = { ...DEFAULT_SLA_PROFILE, dayEnd: dayEnd() };
  const outer = { outerDueAt: new Date(outerDueAt), dueOn };
  const dues = subDues(calendar(), profile, outer, now);
  return { ...dues, day: dueDayOf(new Date(dues.handle.dueAt)) };
}
