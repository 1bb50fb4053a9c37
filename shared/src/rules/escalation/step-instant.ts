import { addWorkingDays, subtractWorkingDays } from '../sla/add-working-days.js';
import { addWorkingHours, subtractWorkingHours } from '../sla/add-working-hours.js';
import type { CivilDate } from '../sla/civil-date.js';
import { dueDayOf } from '../sla/due-date.js';
import { type OfficePeriod, openingOf } from '../sla/office-hours.js';
import type { WorkingCalendar } from '../sla/working-calendar.js';
import type { EscalationStep } from './escalation-step.js';

/** When the offices work: what steps are counted in. */
export interface OfficeTime {
  readonly calendar: WorkingCalendar;
  readonly officeHours: readonly OfficePeriod[];
}

/**
 * When a step is due. Steps in working days reach people at their desks: they fall on the opening of
 * the office, with so many working days left, or gone; 0 is the due instant itself.
 */
export function stepInstant(
  { calendar, officeHours }: OfficeTime,
  { unit, amount }: Pick<EscalationStep, 'unit' | 'amount'>,
  dueAt: Date,
): Date {
  if (amount === 0) return dueAt;
  switch (unit) {
    case 'WALL_MINUTES':
      return new Date(dueAt.getTime() + amount * 60_000);
    case 'WORKING_HOURS':
      return amount < 0
        ? subtractWorkingHours(calendar, officeHours, dueAt, -amount).at
        : addWorkingHours(calendar, officeHours, dueAt, amount).at;
    case 'WORKING_DAYS':
      return openingOf(officeHours, dayOfStep(calendar, amount, dueDayOf(dueAt)));
  }
}

/** With one working day left it is the last day's own morning. */
function dayOfStep(calendar: WorkingCalendar, amount: number, lastDay: CivilDate): CivilDate {
  if (amount > 0) return addWorkingDays(calendar, lastDay, amount).date;
  return amount === -1 ? lastDay : subtractWorkingDays(calendar, lastDay, -amount - 1).date;
}
