import { addCivilDays, type CivilDate, civilDateOf, instantOn } from './civil-date.js';
import { dayOfCalendar, type WorkingCalendar } from './working-calendar.js';

/** "HH:MM", from "00:00" to "24:00". */
export type ClockTime = string;

/** One stretch of a working day; `to` not after `from` runs past midnight into the next day. */
export interface OfficePeriod {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** A stretch of time; `to` itself is outside. */
export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

export const OFFICE_HOURS: readonly OfficePeriod[] = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];

const LONGEST_SEARCH_DAYS = 400;
const DAY_MINUTES = 24 * 60;

export function minutesOf(time: ClockTime): number {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** When the office first opens on a working day. */
export function openingOf(periods: readonly OfficePeriod[], date: CivilDate): Date {
  return instantOn(date, Math.min(...periods.map((period) => minutesOf(period.from))));
}

/** When the office closes on a working day; 24:00 where a period runs past midnight. */
export function closingOf(periods: readonly OfficePeriod[]): ClockTime {
  const endings = periods.map(({ from, to }) => (minutesOf(to) > minutesOf(from) ? to : '24:00'));
  return endings.reduce((last, time) => (minutesOf(time) > minutesOf(last) ? time : last), '00:00');
}

export type PeriodDefect = 'no-periods' | 'not-a-time' | 'overlap';

/** What is wrong with the periods of a day; undefined for sound ones. */
export function defectOfPeriods(periods: readonly OfficePeriod[]): PeriodDefect | undefined {
  if (periods.length === 0) return 'no-periods';
  if (!periods.every(({ from, to }) => isClockTime(from) && isClockTime(to) && from < '24:00')) {
    return 'not-a-time';
  }
  const spans = periods
    .map(({ from, to }) => ({ start: minutesOf(from), end: endOf(from, to) }))
    .sort((a, b) => a.start - b.start);
  const first = spans[0];
  const overlaps = spans.some(({ end }, index) => {
    const next = spans[index + 1]?.start ?? (first ? first.start + DAY_MINUTES : Infinity);
    return end > next;
  });
  return overlaps ? 'overlap' : undefined;
}

/** Open time at or after `instant`, in order. Ends after 400 closed days in a row. */
export function* openSpansAfter(
  calendar: WorkingCalendar,
  periods: readonly OfficePeriod[],
  instant: Date,
): Generator<TimeSpan> {
  // A night shift of yesterday may still be open.
  for (const spans of openDays(calendar, periods, addCivilDays(civilDateOf(instant), -1), 1)) {
    for (const span of spans) {
      if (span.to > instant) yield { from: later(span.from, instant), to: span.to };
    }
  }
}

/** Open time before `instant`, latest first. Ends after 400 closed days in a row. */
export function* openSpansBefore(
  calendar: WorkingCalendar,
  periods: readonly OfficePeriod[],
  instant: Date,
): Generator<TimeSpan> {
  for (const spans of openDays(calendar, periods, civilDateOf(instant), -1)) {
    for (const span of spans.reverse()) {
      if (span.from < instant) yield { from: span.from, to: earlier(span.to, instant) };
    }
  }
}

function* openDays(
  calendar: WorkingCalendar,
  periods: readonly OfficePeriod[],
  first: CivilDate,
  step: 1 | -1,
): Generator<TimeSpan[]> {
  let closedDays = 0;
  for (let date = first; closedDays < LONGEST_SEARCH_DAYS; date = addCivilDays(date, step)) {
    const open = dayOfCalendar(calendar, date).works;
    closedDays = open ? 0 : closedDays + 1;
    if (open) yield spansOf(periods, date);
  }
}

function spansOf(periods: readonly OfficePeriod[], date: CivilDate): TimeSpan[] {
  return periods
    .map(({ from, to }) => ({ start: minutesOf(from), end: endOf(from, to) }))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ from: instantOn(date, start), to: instantOn(date, end) }));
}

/** Minutes from 00:00 of the day on which the period begins. */
function endOf(from: ClockTime, to: ClockTime): number {
  const end = minutesOf(to);
  return end > minutesOf(from) ? end : end + DAY_MINUTES;
}

function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
