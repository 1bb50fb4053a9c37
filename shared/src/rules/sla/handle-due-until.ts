import { addWorkingDays } from './add-working-days.js';
import type { CityChoices } from './city-choices.js';
import { type CivilDate, civilDateOf } from './civil-date.js';
import type { Due } from './due.js';
import { dueDayOf } from './due-date.js';
import { workingDaysDue } from './due-of-term.js';
import type { SlaProfile } from './sla-profile.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * T-HANDLE of a unit that gets an order after a return, where it ends with the day promised to the
 * citizen (2.8): the last working day until then, and at least one working day.
 */
export function handleDueUntil(
  calendar: WorkingCalendar,
  base: Pick<SlaProfile, 'dayEnd'>,
  promisedAt: Date,
  startedAt: Date,
): Due {
  const days = workingDaysUntil(calendar, civilDateOf(startedAt), dueDayOf(promisedAt));
  const count = addWorkingDays(calendar, civilDateOf(startedAt), Math.max(days, 1));
  return workingDaysDue('T-HANDLE', base, Math.max(days, 1), count);
}

/** What was promised to the citizen when the order was dispatched first. */
export interface PromisedOrder {
  readonly round: number;
  readonly citizenClock: { readonly dueAt: string } | null;
}

/**
 * The promise that the next unit's time ends with; undefined where it gets fresh limits: in the first
 * round, by the city's choice, or since the promise is over.
 */
export function bindingPromise(
  { redispatch }: Pick<CityChoices, 'redispatch'>,
  { round, citizenClock }: PromisedOrder,
  startedAt: Date,
): Date | undefined {
  if (redispatch === 'FRESH' || round === 1 || !citizenClock) return undefined;
  const promisedAt = new Date(citizenClock.dueAt);
  return promisedAt > startedAt ? promisedAt : undefined;
}

function workingDaysUntil(calendar: WorkingCalendar, start: CivilDate, last: CivilDate): number {
  let days = 0;
  while (addWorkingDays(calendar, start, days + 1).date <= last) days += 1;
  return days;
}
