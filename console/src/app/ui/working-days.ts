import { Service, signal } from '@angular/core';
import {
  type CalendarYear,
  CHINA_2025,
  CHINA_2026,
  type WorkingCalendar,
  workingCalendarOf,
} from '@hotline/shared';

const SHIPPED = [CHINA_2025, CHINA_2026];

/** The working calendar that countdowns count with: the shipped years, and what the city imported. */
@Service()
export class WorkingDays {
  private readonly known = signal<WorkingCalendar>(workingCalendarOf(SHIPPED));

  readonly calendar = this.known.asReadonly();

  learn(imported: readonly CalendarYear[]): void {
    const years = new Set(imported.map(({ year }) => year));
    const shipped = SHIPPED.filter(({ year }) => !years.has(year));
    this.known.set(workingCalendarOf([...shipped, ...imported]));
  }
}
