import type { OfficeTime } from '../escalation/step-instant.js';
import { addCivilDays, civilDateOf, instantOn, minutesIntoDay } from '../sla/civil-date.js';
import { type ClockTime, minutesOf, openSpansAfter } from '../sla/office-hours.js';
import type { Urgency } from '../sla/urgency.js';

/** Time of the day in which nobody is disturbed; `to` not after `from` runs past midnight. */
export interface QuietHours {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

export const DEFAULT_QUIET_HOURS: QuietHours = { from: '22:00', to: '07:00' };

/** When people may be written to: outside of quiet hours, or only while the offices are open. */
export const SEND_TIMES = ['DAYTIME', 'OFFICE_HOURS'] as const;

export type SendTime = (typeof SEND_TIMES)[number];

/**
 * From when on a message may go out: `now`, or the end of what holds it back. Messages are held,
 * breaches never are; urgent orders know no quiet hours (rulebook 2.7b).
 */
export function sendFrom(
  time: SendTime,
  urgency: Urgency,
  quiet: QuietHours,
  { calendar, officeHours }: OfficeTime,
  now: Date,
): Date {
  if (urgency !== 'NORMAL') return now;
  if (time === 'DAYTIME') return endOfQuiet(quiet, now);
  const [open] = openSpansAfter(calendar, officeHours, now);
  return open?.from ?? now;
}

/** The instant itself where it is not quiet. From and to alike: it never is. */
export function endOfQuiet({ from, to }: QuietHours, now: Date): Date {
  const start = minutesOf(from);
  const end = minutesOf(to);
  const minutes = minutesIntoDay(now);
  const today = civilDateOf(now);
  if (start === end) return now;
  if (start < end) return minutes >= start && minutes < end ? instantOn(today, end) : now;
  if (minutes >= start) return instantOn(addCivilDays(today, 1), end);
  return minutes < end ? instantOn(today, end) : now;
}
