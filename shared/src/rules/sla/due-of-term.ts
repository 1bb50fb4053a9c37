import { addWorkingDays, type WorkingDayCount } from './add-working-days.js';
import { addWorkingHours } from './add-working-hours.js';
import {
  addCivilDays,
  addCivilMonths,
  civilDateOf,
  endOfCivilDate,
  instantOn,
} from './civil-date.js';
import type { ClockTerm } from './clock-term.js';
import type { Due, SlaClock } from './due.js';
import { minutesOf } from './office-hours.js';
import type { SlaProfile } from './sla-profile.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What any time limit is counted with, beside its own figure. */
export type CountingBase = Pick<SlaProfile, 'dayEnd' | 'officeHours'>;

/** The due instant of a clock that started at `startedAt`, in whatever its term is counted. */
export function dueOfTerm(
  calendar: WorkingCalendar,
  base: CountingBase,
  clock: SlaClock,
  { kind, amount }: ClockTerm,
  startedAt: Date,
): Due {
  switch (kind) {
    case 'WALL_MINUTES':
      return wallDue(clock, startedAt, amount);
    case 'WORKING_MINUTES':
      return workingMinutesDue(calendar, base, clock, startedAt, amount);
    case 'WORKING_DAYS':
      return workingDaysDue(
        clock,
        base,
        amount,
        addWorkingDays(calendar, civilDateOf(startedAt), amount),
      );
    case 'CALENDAR_DAYS':
      return calendarDaysDue(clock, startedAt, amount);
    case 'MONTHS':
      return monthsDue(clock, startedAt, amount);
  }
}

export function wallDue(clock: SlaClock, startedAt: Date, minutes: number): Due {
  return {
    clock,
    dueAt: new Date(startedAt.getTime() + minutes * 60_000).toISOString(),
    provisional: false,
    trace: { kind: 'WALL', startedAt: startedAt.toISOString(), minutes },
  };
}

export function workingDaysDue(
  clock: SlaClock,
  { dayEnd }: Pick<CountingBase, 'dayEnd'>,
  workingDays: number,
  { date, days, provisional }: WorkingDayCount,
): Due {
  return {
    clock,
    dueAt: instantOn(date, minutesOf(dayEnd)).toISOString(),
    provisional,
    trace: { kind: 'WORKING_DAYS', workingDays, date, dayEnd, days },
  };
}

function workingMinutesDue(
  calendar: WorkingCalendar,
  { officeHours }: CountingBase,
  clock: SlaClock,
  startedAt: Date,
  minutes: number,
): Due {
  const hours = minutes / 60;
  const { at, spans, provisional } = addWorkingHours(calendar, officeHours, startedAt, hours);
  return {
    clock,
    dueAt: at.toISOString(),
    provisional,
    trace: {
      kind: 'WORKING_HOURS',
      hours,
      spans: spans.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    },
  };
}

function calendarDaysDue(clock: SlaClock, startedAt: Date, days: number): Due {
  const date = addCivilDays(civilDateOf(startedAt), days);
  return {
    clock,
    dueAt: endOfCivilDate(date).toISOString(),
    provisional: false,
    trace: { kind: 'CALENDAR_DAY', startedAt: startedAt.toISOString(), date },
  };
}

/** The day of the same number, or the month's last where there is none (民法典 202). */
function monthsDue(clock: SlaClock, startedAt: Date, months: number): Due {
  const date = addCivilMonths(civilDateOf(startedAt), months);
  return {
    clock,
    dueAt: endOfCivilDate(date).toISOString(),
    provisional: false,
    trace: { kind: 'MONTHS', startedAt: startedAt.toISOString(), months, date },
  };
}
