import { addWorkingDays, subtractWorkingDays } from './add-working-days.js';
import { civilDateOf } from './civil-date.js';
import type { Due } from './due.js';
import { dueDayOf } from './due-date.js';
import { type CountingBase, workingDaysDue } from './due-of-term.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Until when a co-handling unit that joins later is to report: one working day before the lead unit
 * is due (row 32 [P]). Where that is past, with the lead unit; where the lead unit is late itself,
 * one working day from now.
 */
export function coHandleDue(
  calendar: WorkingCalendar,
  base: CountingBase,
  leadDueAt: Date,
  now: Date,
): Due {
  const dayBefore = subtractWorkingDays(calendar, dueDayOf(leadDueAt), 1);
  const choices = [
    dayBefore,
    addWorkingDays(calendar, dayBefore.date, 1),
    addWorkingDays(calendar, civilDateOf(now), 1),
  ].map((count) => workingDaysDue('T-HANDLE', base, 1, count));
  const ahead = choices.find(({ dueAt }) => Date.parse(dueAt) > now.getTime());
  if (!ahead) throw new RangeError('A working day ahead lies ahead');
  return ahead;
}
