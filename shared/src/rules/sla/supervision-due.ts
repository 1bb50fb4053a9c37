import type { SupervisionForm } from '../work-order/supervision-form.js';
import { type CivilDate, endOfCivilDate } from './civil-date.js';
import type { ClockTerm } from './clock-term.js';
import type { Due, SlaClock } from './due.js';
import { dueOfTerm } from './due-of-term.js';
import type { SlaProfile } from './sla-profile.js';
import type { WorkingCalendar } from './working-calendar.js';

/** T-SUP [P]: by form; an urgent one is due when its issuer says. */
const TERMS: Readonly<Record<Exclude<SupervisionForm, 'URGENT'>, ClockTerm>> = {
  PHONE: { kind: 'WORKING_DAYS', amount: 1 },
  ONSITE: { kind: 'CALENDAR_DAYS', amount: 0 },
  MEETING: { kind: 'WORKING_DAYS', amount: 3 },
  SURVEY: { kind: 'WORKING_DAYS', amount: 10 },
  WRITTEN: { kind: 'WORKING_DAYS', amount: 3 },
};

/** T-SUP: until when the unit is to report. */
export function supervisionDue(
  calendar: WorkingCalendar,
  profile: SlaProfile,
  form: Exclude<SupervisionForm, 'URGENT'>,
  issuedAt: Date,
): Due {
  return dueOfTerm(calendar, profile, 'T-SUP', TERMS[form], issuedAt);
}

/** T-FU: 24:00 of the promised day (row 50). */
export function followUpDue(openedAt: Date, date: CivilDate): Due {
  return endOfDay('T-FU', openedAt, date);
}

function endOfDay(clock: SlaClock, from: Date, date: CivilDate): Due {
  return {
    clock,
    dueAt: endOfCivilDate(date).toISOString(),
    provisional: false,
    trace: { kind: 'CALENDAR_DAY', startedAt: from.toISOString(), date },
  };
}
