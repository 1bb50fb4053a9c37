import { civilDateOf, type DueTrace, weekdayOf } from '@hotline/shared';

import type { TextKey } from '../../i18n/text-key';
import type { Sentence } from '../countdown/countdown-words';
import { clockTime } from '../instant';

/** One day of the count as the explanation draws it. */
export interface ExplainedDay {
  readonly date: string;
  readonly weekday: TextKey;
  /** "3" for the third counted day; undefined for a day that is not counted. */
  readonly nth?: number;
  readonly reason: TextKey;
  /** Name of the holiday that decides, in Chinese as published. */
  readonly holiday?: string;
  readonly provisional: boolean;
}

export interface DueExplanation {
  readonly rule: Sentence;
  readonly days: readonly ExplainedDay[];
  readonly spans: readonly { readonly from: string; readonly to: string }[];
}

/** Why a due instant is when it is, from the trace of the rule that computed it. */
export function explainDue({ trace }: { readonly trace: DueTrace }): DueExplanation {
  return { rule: ruleOf(trace), days: daysOf(trace), spans: spansOf(trace) };
}

function ruleOf(trace: DueTrace): Sentence {
  switch (trace.kind) {
    case 'WALL': {
      const from = dayAndTime(trace.startedAt);
      const { minutes } = trace;
      return minutes % 60 === 0
        ? { key: 'time.explain.wallHours', params: { from, hours: minutes / 60 } }
        : { key: 'time.explain.wallMinutes', params: { from, minutes } };
    }
    case 'CALENDAR_DAY':
      if (trace.lateHours !== undefined) {
        return { key: 'time.explain.calendarDayLate', params: { hours: trace.lateHours } };
      }
      return civilDateOf(new Date(trace.startedAt)) === trace.date
        ? { key: 'time.explain.calendarDay', params: {} }
        : { key: 'time.explain.calendarDays', params: { date: trace.date.slice(5) } };
    case 'MONTHS': {
      const { months, date } = trace;
      return { key: 'time.explain.months', params: { months, date } };
    }
    case 'WORKING_DAYS': {
      const { workingDays: days, date, dayEnd: end } = trace;
      return { key: 'time.explain.workingDays', params: { days, date: date.slice(5), end } };
    }
    case 'WORKING_HOURS': {
      const from = dayAndTime(trace.spans[0]?.from ?? '');
      return { key: 'time.explain.workingHours', params: { from, hours: trace.hours } };
    }
  }
}

function daysOf(trace: DueTrace): ExplainedDay[] {
  if (trace.kind !== 'WORKING_DAYS') return [];
  return trace.days.map(({ date, nth, reason, holiday, provisional }) => ({
    date: date.slice(5),
    weekday: `time.weekday.${weekday(date)}`,
    reason: `terms.dayReason.${reason}`,
    provisional,
    ...(nth === undefined ? {} : { nth }),
    ...(holiday === undefined ? {} : { holiday }),
  }));
}

function spansOf(trace: DueTrace): { from: string; to: string }[] {
  if (trace.kind !== 'WORKING_HOURS') return [];
  return trace.spans.map(({ from, to }) => ({ from: dayAndTime(from), to: dayAndTime(to) }));
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const weekday = (date: string): (typeof WEEKDAYS)[number] => WEEKDAYS[weekdayOf(date) - 1] ?? 'mon';

function dayAndTime(iso: string): string {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime())
    ? ''
    : `${civilDateOf(instant).slice(5)} ${clockTime(instant)}`;
}
