import type { CalendarDay, CalendarYear } from './calendar-year.js';
import { type CivilDate, weekdayOf, yearOf } from './civil-date.js';

/** Why a day is worked or not. */
export type DayReason =
  | 'WEEKDAY'
  /** A weekend day worked by order of the yearly notice (调休). */
  | 'MAKE_UP_DAY'
  | 'WEEKEND'
  /** Off by the yearly notice. */
  | 'HOLIDAY'
  /** Off by statute in a year whose notice is not yet known. */
  | 'STATUTORY_DAY';

export interface WorkingCalendarDay {
  readonly date: CivilDate;
  readonly works: boolean;
  readonly reason: DayReason;
  /** Name of the holiday that decides. */
  readonly holiday?: string;
  /** The notice that decides this day is not imported yet: the answer may change (暂定). */
  readonly provisional: boolean;
}

export interface WorkingCalendar {
  readonly publishedYears: ReadonlySet<number>;
  readonly notices: ReadonlyMap<CivilDate, CalendarDay>;
}

/** Days fixed by statute every year; the lunar ones wait for the notice (rulebook 2.5). */
const STATUTORY_DAYS: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** New Year's bridge days reach back this far into December, and stand in the next year's file. */
const NEXT_FILE_DECIDES_FROM = '12-25';

/** Joins the yearly files by date; where two name the same day, the later year's file decides. */
export function workingCalendarOf(files: readonly CalendarYear[]): WorkingCalendar {
  const inOrder = [...files].sort((a, b) => a.year - b.year);
  return {
    publishedYears: new Set(inOrder.map((file) => file.year)),
    notices: new Map(inOrder.flatMap((file) => file.days).map((day) => [day.date, day])),
  };
}

export function dayOfCalendar(calendar: WorkingCalendar, date: CivilDate): WorkingCalendarDay {
  const notice = calendar.notices.get(date);
  if (notice) return noticedDay(notice);
  const provisional = isProvisional(calendar, date);
  const statutory = STATUTORY_DAYS[date.slice(5)];
  if (statutory && !calendar.publishedYears.has(yearOf(date))) {
    return { date, works: false, reason: 'STATUTORY_DAY', holiday: statutory, provisional };
  }
  const weekend = weekdayOf(date) > 5;
  return { date, works: !weekend, reason: weekend ? 'WEEKEND' : 'WEEKDAY', provisional };
}

function noticedDay({ date, name, isOffDay }: CalendarDay): WorkingCalendarDay {
  if (isOffDay) {
    return { date, works: false, reason: 'HOLIDAY', holiday: name, provisional: false };
  }
  const reason = weekdayOf(date) > 5 ? 'MAKE_UP_DAY' : 'WEEKDAY';
  return { date, works: true, reason, holiday: name, provisional: false };
}

function isProvisional(calendar: WorkingCalendar, date: CivilDate): boolean {
  const year = yearOf(date);
  if (!calendar.publishedYears.has(year)) return true;
  return date.slice(5) >= NEXT_FILE_DECIDES_FROM && !calendar.publishedYears.has(year + 1);
}
