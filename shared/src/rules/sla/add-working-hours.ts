import { civilDateOf, HOUR_MS } from './civil-date.js';
import {
  type OfficePeriod,
  openSpansAfter,
  openSpansBefore,
  type TimeSpan,
} from './office-hours.js';
import { dayOfCalendar, type WorkingCalendar } from './working-calendar.js';

export interface WorkingHourCount {
  readonly at: Date;
  /** The open time that was counted, in the order it was walked. */
  readonly spans: readonly TimeSpan[];
  readonly provisional: boolean;
}

/** The instant when `hours` of open time have passed since `start`. `hours` is above 0. */
export function addWorkingHours(
  calendar: WorkingCalendar,
  periods: readonly OfficePeriod[],
  start: Date,
  hours: number,
): WorkingHourCount {
  let left = hours * HOUR_MS;
  const spans: TimeSpan[] = [];
  for (const { from, to } of openSpansAfter(calendar, periods, start)) {
    const at = new Date(Math.min(to.getTime(), from.getTime() + left));
    spans.push({ from, to: at });
    left -= at.getTime() - from.getTime();
    if (left === 0) return { at, spans, provisional: anyProvisional(calendar, start, at) };
  }
  throw new RangeError('The office never opens: no working day within 400 days');
}

/** The instant from which `hours` of open time are left until `end`. `hours` is above 0. */
export function subtractWorkingHours(
  calendar: WorkingCalendar,
  periods: readonly OfficePeriod[],
  end: Date,
  hours: number,
): WorkingHourCount {
  let left = hours * HOUR_MS;
  const spans: TimeSpan[] = [];
  for (const { from, to } of openSpansBefore(calendar, periods, end)) {
    const at = new Date(Math.max(from.getTime(), to.getTime() - left));
    spans.push({ from: at, to });
    left -= to.getTime() - at.getTime();
    if (left === 0) return { at, spans, provisional: anyProvisional(calendar, at, end) };
  }
  throw new RangeError('The office was never open: no working day within 400 days');
}

function anyProvisional(calendar: WorkingCalendar, from: Date, to: Date): boolean {
  return [from, to].some((at) => dayOfCalendar(calendar, civilDateOf(at)).provisional);
}
