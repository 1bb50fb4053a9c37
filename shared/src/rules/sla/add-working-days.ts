import { addCivilDays, type CivilDate } from './civil-date.js';
import { dayOfCalendar, type DayReason, type WorkingCalendar } from './working-calendar.js';

/** One day of a count, and why it counted or not. */
export interface CountedDay {
  readonly date: CivilDate;
  /** 1 for the first working day counted; absent when the day was skipped. */
  readonly nth?: number;
  /** The day on which a count starts never counts itself (民法典 201). */
  readonly reason: DayReason | 'START_DAY';
  readonly holiday?: string;
  readonly provisional: boolean;
}

export interface WorkingDayCount {
  /** The nth working day. */
  readonly date: CivilDate;
  /** From the start day to the last day counted, each once, in the order they were walked. */
  readonly days: readonly CountedDay[];
  /** A day that decided was not published yet (暂定). */
  readonly provisional: boolean;
}

/** A calendar that has no working day in this span is broken; say so rather than walk for ever. */
const LONGEST_SEARCH_DAYS = 400;

/** The nth working day after `start`; the start day is not counted. `n` is a whole number ≥ 1. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  start: CivilDate,
  n: number,
): WorkingDayCount {
  const known = countsOf(calendar);
  const key = `${start} ${n}`;
  const count = known.get(key) ?? walk(calendar, start, n, 1);
  known.set(key, count);
  return count;
}

/** Thousands of orders start on one day and have the same time: a recount walks it once. */
const counts = new WeakMap<WorkingCalendar, Map<string, WorkingDayCount>>();

function countsOf(calendar: WorkingCalendar): Map<string, WorkingDayCount> {
  const known = counts.get(calendar) ?? new Map<string, WorkingDayCount>();
  counts.set(calendar, known);
  return known;
}

/** The nth working day before `start`; the start day is not counted. */
export function subtractWorkingDays(
  calendar: WorkingCalendar,
  start: CivilDate,
  n: number,
): WorkingDayCount {
  return walk(calendar, start, n, -1);
}

function walk(
  calendar: WorkingCalendar,
  start: CivilDate,
  n: number,
  step: 1 | -1,
): WorkingDayCount {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Working days must be 1 or more: ${n}`);
  const days: CountedDay[] = [{ date: start, reason: 'START_DAY', provisional: false }];
  let counted = 0;
  let lastWorked = start;
  for (let date = start; counted < n;) {
    date = addCivilDays(date, step);
    const { works, ...day } = dayOfCalendar(calendar, date);
    if (works) {
      counted += 1;
      lastWorked = date;
    }
    days.push(works ? { ...day, nth: counted } : day);
    if (tooFar(lastWorked, date)) {
      throw new RangeError(`No working day within ${LONGEST_SEARCH_DAYS} days of ${lastWorked}`);
    }
  }
  return { date: lastWorked, days, provisional: days.some((day) => day.provisional) };
}

function tooFar(lastWorked: CivilDate, date: CivilDate): boolean {
  const [early, late] = lastWorked < date ? [lastWorked, date] : [date, lastWorked];
  return addCivilDays(early, LONGEST_SEARCH_DAYS) < late;
}
