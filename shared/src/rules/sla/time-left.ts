import {
  addCivilDays,
  type CivilDate,
  civilDateOf,
  endOfCivilDate,
  minutesIntoDay,
} from './civil-date.js';
import { isOnTime, type SlaClock } from './due.js';
import { dueDayOf } from './due-date.js';
import type { ClockTime } from './office-hours.js';
import { dayOfCalendar, type WorkingCalendar } from './working-calendar.js';

/** What a countdown says, as data: the console words it ("还剩 2 个工作日（10月12日24:00）"). */
export type TimeLeft =
  | {
      readonly kind: 'WORKING_DAYS';
      /** Counts today if it is a working day, and the due day. At least 1. */
      readonly workingDays: number;
      readonly dueDay: CivilDate;
      readonly dueTime: ClockTime;
    }
  | {
      readonly kind: 'TIME';
      readonly seconds: number;
      readonly dueDay: CivilDate;
      readonly dueTime: ClockTime;
    }
  | {
      readonly kind: 'OVERDUE';
      readonly seconds: number;
      readonly dueDay: CivilDate;
      readonly dueTime: ClockTime;
    };

const IN_WORKING_DAYS: readonly SlaClock[] = ['T-HANDLE', 'T-CITIZEN', 'T-CB', 'T-REWORK'];

/** Working days while the due day is still ahead, hours and minutes on the day itself. */
export function timeLeft(
  calendar: WorkingCalendar,
  clock: SlaClock,
  dueAt: Date,
  now: Date,
): TimeLeft {
  const dueDay = dueDayOf(dueAt);
  const due = { dueDay, dueTime: dueTimeOf(dueDay, dueAt) };
  const seconds = Math.abs(Math.trunc((dueAt.getTime() - now.getTime()) / 1000));
  if (!isOnTime(now, dueAt)) return { kind: 'OVERDUE', seconds, ...due };
  const today = civilDateOf(now);
  if (!IN_WORKING_DAYS.includes(clock) || today >= dueDay) return { kind: 'TIME', seconds, ...due };
  return { kind: 'WORKING_DAYS', workingDays: workingDaysIn(calendar, today, dueDay), ...due };
}

function workingDaysIn(calendar: WorkingCalendar, first: CivilDate, last: CivilDate): number {
  let count = 0;
  for (let date = first; date <= last; date = addCivilDays(date, 1)) {
    if (dayOfCalendar(calendar, date).works) count += 1;
  }
  return count;
}

function dueTimeOf(dueDay: CivilDate, dueAt: Date): ClockTime {
  if (dueAt.getTime() === endOfCivilDate(dueDay).getTime()) return '24:00';
  const minutes = Math.floor(minutesIntoDay(dueAt));
  const digits = (n: number): string => String(n).padStart(2, '0');
  return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}
