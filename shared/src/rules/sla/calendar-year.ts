import { addCivilDays, type CivilDate, isCivilDate, yearOf } from './civil-date.js';

/** One line of the State Council's yearly notice: a day off, or a weekend day that is worked. */
export interface CalendarDay {
  readonly date: CivilDate;
  /** The holiday it belongs to, in Chinese. */
  readonly name: string;
  readonly isOffDay: boolean;
}

/** One year's file in the public format (holiday-cn). */
export interface CalendarYear {
  readonly year: number;
  /** Addresses or titles of the notices it was taken from. */
  readonly papers: readonly string[];
  readonly days: readonly CalendarDay[];
}

export type CalendarDefectCode = 'not-a-date' | 'outside-the-year' | 'twice' | 'no-days';

export interface CalendarDefect {
  /** Path in the file: "days.3.date". */
  readonly path: string;
  readonly code: CalendarDefectCode;
}

/**
 * What is wrong with a file; empty for a sound one. A file may reach back into December: the
 * notice for a year also moves the last days of the year before.
 */
export function defectsOfCalendarYear(file: CalendarYear): CalendarDefect[] {
  if (file.days.length === 0) return [{ path: 'days', code: 'no-days' }];
  const seen = new Set<CivilDate>();
  return file.days.flatMap(({ date }, index): CalendarDefect[] => {
    const code = dateDefect(file.year, date, seen);
    seen.add(date);
    return code ? [{ path: `days.${index}.date`, code }] : [];
  });
}

function dateDefect(
  year: number,
  date: CivilDate,
  seen: ReadonlySet<CivilDate>,
): CalendarDefectCode | undefined {
  if (!isCivilDate(date)) return 'not-a-date';
  const belongs = yearOf(date) === year || date.startsWith(`${year - 1}-12-`);
  if (!belongs) return 'outside-the-year';
  return seen.has(date) ? 'twice' : undefined;
}

/** All days from `first` to `last`, both included, off for the same holiday. */
export function daysOff(name: string, first: CivilDate, last: CivilDate): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = first; date <= last; date = addCivilDays(date, 1)) {
    days.push({ date, name, isOffDay: true });
  }
  return days;
}

/** A weekend day that is worked to make up for a holiday. */
export function makeUpDay(name: string, date: CivilDate): CalendarDay {
  return { date, name, isOffDay: false };
}
