import { addCivilDays, civilDateOf, endOfCivilDate } from './civil-date.js';
import type { Due } from './due.js';

/** Row 54, 55 [P]: so long a closed order can be reopened; then it is locked. */
export const ARCHIVE_AFTER_DAYS = 30;

/** T-ARCH: 24:00 of the thirtieth calendar day after closing. */
export function archiveDue(closedAt: Date): Due {
  const date = addCivilDays(civilDateOf(closedAt), ARCHIVE_AFTER_DAYS);
  return {
    clock: 'T-ARCH',
    dueAt: endOfCivilDate(date).toISOString(),
    provisional: false,
    trace: { kind: 'CALENDAR_DAY', startedAt: closedAt.toISOString(), date },
  };
}
