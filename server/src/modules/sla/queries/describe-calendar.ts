import {
  addCivilDays,
  type CalendarOfYear,
  dayOfCalendar,
  type WorkingCalendar,
  workingCalendarOf,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import { FindCalendars } from './find-calendars.js';

/** A year as it counts now: its own file, and what the next one says about its December. */
@Injectable()
export class DescribeCalendar {
  constructor(private readonly calendars: FindCalendars) {}

  async run(db: ReadConnection, year: number): Promise<CalendarOfYear> {
    const files = await this.calendars.all(db);
    const file = files.find((known) => known.year === year);
    const workingDays = workingDaysByMonth(workingCalendarOf(files), year);
    if (!file) return { year, papers: [], days: [], published: false, workingDays };
    return { ...file, published: true, workingDays };
  }
}

function workingDaysByMonth(calendar: WorkingCalendar, year: number): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (let date = `${year}-01-01`; date < `${year + 1}-`; date = addCivilDays(date, 1)) {
    const month = Number(date.slice(5, 7)) - 1;
    if (dayOfCalendar(calendar, date).works) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}
