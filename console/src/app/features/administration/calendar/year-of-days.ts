import {
  addCivilDays,
  type CalendarFile,
  type CivilDate,
  dayOfCalendar,
  weekdayOf,
  type WorkingCalendar,
  type WorkingCalendarDay,
  workingCalendarOf,
} from '@hotline/shared';

export interface MonthOfDays {
  readonly month: number;
  /** Empty places before the 1st, in a week that begins on Monday. */
  readonly before: readonly number[];
  readonly days: readonly WorkingCalendarDay[];
}

/** The year as twelve leaves, every day with the reason why it is worked or not. */
export function yearOfDays(calendar: WorkingCalendar, year: number): MonthOfDays[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    const first: CivilDate = `${year}-${String(month).padStart(2, '0')}-01`;
    const days: WorkingCalendarDay[] = [];
    for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addCivilDays(date, 1)) {
      days.push(dayOfCalendar(calendar, date));
    }
    const before = Array.from({ length: weekdayOf(first) - 1 }, (_day, place) => place);
    return { month, before, days };
  });
}

/** A calendar of one year's file, for looking at it; `published` false leaves it to the statute. */
export function calendarOfFile(
  file: CalendarFile & { readonly published: boolean },
): WorkingCalendar {
  return workingCalendarOf(file.published ? [file] : []);
}
