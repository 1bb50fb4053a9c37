import { Service, signal } from '@angular/core';
import {
  type CalendarYear,
  CHINA_2025,
  CHINA_2026,
  DEFAULT_SLA_PROFILE,
  type WorkingCalendar,
  workingCalendarOf,
} from '@hotline/shared';

const SHIPPED = [CHINA_2025, CHINA_2026];

/** The working calendar that countdowns count with: the shipped years, and what the city imported. */
@Service()
export class WorkingDays {
  private readonly known = signal<WorkingCalendar>(workingCalendarOf(SHIPPED));

  readonly calendar = this.known.asReadonly();

  /** When a day ends that is counted in working days. */
  private readonly end = signal(DEFAULT_SLA_PROFILE.dayEnd);
  readonly dayEnd = this.end.asReadonly();

  learn(imported: readonly CalendarYear[], dayEnd: string): void {
    this.end.set(dayEnd);
    const years = new Set(imported.map(({ year }) => year));
    const shipped = SHIPPED.filter(({ year }) => !years.has(year));
    this.known.set(workingCalendarOf([...shipped, ...imported]));
  }
}
